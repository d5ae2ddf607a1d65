"""Folders that another program synchronises are known by their name, their mark or the system."""

from pathlib import Path

import pytest

from db.folders import synchronised_folder


@pytest.mark.parametrize(
    "folder, program",
    (
        ("OneDrive", "OneDrive"),
        ("OneDrive - Gemeente Oost", "OneDrive"),
        ("Dropbox", "Dropbox"),
        ("Dropbox (Persoonlijk)", "Dropbox"),
        ("Nextcloud", "Nextcloud"),
        ("Nextcloud2", "Nextcloud"),
        ("ownCloud", "ownCloud"),
        ("Google Drive", "Google Drive"),
        ("My Drive", "Google Drive"),
        ("iCloudDrive", "iCloud"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud"),
        ("Library/CloudStorage/OneDrive-GemeenteOost", "OneDrive"),
        ("Library/CloudStorage/GoogleDrive-or@oost", "Google Drive"),
        ("SURFdrive", "SURFdrive"),
        ("STACK", "STACK"),
    ),
)
def test_a_synchronised_folder_is_known_by_its_name(
    tmp_path: Path, folder: str, program: str
) -> None:
    path = tmp_path / folder / "OR" / "2026" / "or.consultatie"
    assert synchronised_folder(path, {}) == program


@pytest.mark.parametrize(
    "folder", ("Documenten", "Over OneDrive", "stack", "Nextcloudhandleiding", "Dropboxen")
)
def test_an_ordinary_folder_is_not(tmp_path: Path, folder: str) -> None:
    assert synchronised_folder(tmp_path / folder / "or.consultatie", {}) is None


@pytest.mark.parametrize(
    "mark, program",
    (
        (".sync_0a1b2c3d4e5f.db", "Nextcloud"),
        (".nextcloudsync.log", "Nextcloud"),
        (".dropbox.cache", "Dropbox"),
        (".stfolder", "Syncthing"),
    ),
)
def test_a_folder_with_another_name_is_known_by_its_mark(
    tmp_path: Path, mark: str, program: str
) -> None:
    (tmp_path / "werk" / "or").mkdir(parents=True)
    (tmp_path / "werk" / mark).touch()
    assert synchronised_folder(tmp_path / "werk" / "or" / "or.consultatie", {}) == program


def test_windows_says_itself_where_onedrive_is(tmp_path: Path) -> None:
    environment = {"OneDriveCommercial": str(tmp_path / "Wolk")}
    assert synchronised_folder(tmp_path / "Wolk" / "or.consultatie", environment) == "OneDrive"
    assert synchronised_folder(tmp_path / "Elders" / "or.consultatie", environment) is None
