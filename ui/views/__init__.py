"""The screens of the main window, one or two files each."""
