"""Every migration this version knows: apart, so that opening a register need not load them."""

MIGRATION_SET = "consultatie"
# Oldest first.
KNOWN_MIGRATIONS = (
    "m0001_first_register",
    "m0002_whole_procedure",
    "m0003_scenarios_packs_and_files",
    "m0004_numbered_issues",
    "m0005_house_style",
    "m0006_whole_procedure_complete",
)
