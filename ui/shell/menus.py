"""The menus of the main window."""

from consultatie.language import _
from ui.actions import Act, MenuSpec


def menus() -> tuple[MenuSpec, ...]:
    """The menu bar, in the language spoken now."""
    return (
        MenuSpec(
            _("&Register"),
            (
                Act.NEW_REGISTER,
                Act.OPEN_REGISTER,
                Act.OPEN_EXAMPLE,
                None,
                Act.IMPORT,
                Act.EXPORT,
                Act.RULE_PACK,
                None,
                Act.HOUSE_STYLE,
                Act.PRINT,
                Act.SAVE_PDF,
                None,
                Act.PREFERENCES,
                None,
                Act.CLOSE_REGISTER,
                Act.QUIT,
            ),
        ),
        MenuSpec(
            _("&Bewerken"),
            (
                Act.UNDO,
                Act.REDO,
                None,
                Act.NEW,
                Act.EDIT,
                Act.SIGHT,
                Act.WITHDRAW,
                None,
                Act.SEARCH,
                Act.KEEP_VIEW,
            ),
        ),
        MenuSpec(
            _("B&eeld"),
            (
                Act.BACK,
                Act.FORWARD,
                Act.NEXT_PANE,
                None,
                Act.WHY,
                Act.LIFE_LINE,
                Act.MATRIX,
                Act.DETAIL,
                Act.MEETING,
                None,
                Act.SPELLING,
                None,
                Act.THEME_SYSTEM,
                Act.THEME_LIGHT,
                Act.THEME_DARK,
            ),
        ),
        MenuSpec(_("&Help"), (Act.HELP, Act.KEYS, None, Act.ABOUT)),
    )


# What a screen may take over, and is greyed where it does not.
OF_SCREENS = (
    Act.NEW,
    Act.EDIT,
    Act.SIGHT,
    Act.WITHDRAW,
    Act.WHY,
    Act.LIFE_LINE,
    Act.DETAIL,
)
