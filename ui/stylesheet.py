"""The one style sheet, with the names of the tokens where their values come.

Widgets say what they are by a property (`role`, `kind`, `invalid`); nothing else styles them.
A focused control swaps one pixel of padding for one of border, so that nothing moves.
"""

STYLE_SHEET = """
/* words */
QLabel { background: transparent; }
QLabel[role="display"] { font-size: 20pt; font-weight: 700; }
QLabel[role="title"] { font-size: 15pt; font-weight: 700; }
QLabel[role="heading"] { font-size: 11.5pt; font-weight: 700; }
QLabel[role="strong"] { font-weight: 700; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="small"] { color: $muted; font-size: 9.5pt; }
QLabel[role="error"] { color: $red; font-size: 9.5pt; }
QLabel[role="accent"] { color: $accent; }
QLabel[role="caution"] { color: $amber; }
QLabel[role="number"] { color: $accent; font-weight: 700; }
QLabel[role="paper"] { background: #ffffff; border: 1px solid $line; padding: 6px; }
QLabel[role="spoken"] { font-size: 28pt; font-weight: 700; }
QLabel:disabled { color: $edge; }
QToolTip {
    background: $raised; color: $text; border: 1px solid $soft_edge; padding: 5px 8px;
}

/* grounds */
QMainWindow, QDialog { background: $background; }
QFrame[role="card"] {
    background: $surface; border: 1px solid $line; border-radius: 10px;
}
QFrame[role="popover"] { background: $raised; border: 1px solid $soft_edge; }
QFrame[role="sheet"] { background: $surface; border: none; border-left: 1px solid $line; }
QFrame[role="surface"] { background: $surface; border: none; }
QFrame[role="header"] { background: $surface; border: none; border-bottom: 1px solid $line; }
QFrame[role="footer"] { background: $surface; border: none; border-top: 1px solid $line; }
QFrame[role="rule"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QFrame[role="message"] { background: $accent_tint; border: none; border-radius: 6px; }
QFrame[role="message"][tone="red"] { background: $red_tint; }
QFrame[role="message"][tone="orange"] { background: $orange_tint; }
QFrame[role="message"][tone="amber"] { background: $amber_tint; }
QFrame[role="message"][tone="green"] { background: $green_tint; }
QFrame[role="message"][tone="grey"] { background: $grey_tint; }
QFrame[role="caution"] { background: $amber_tint; border: none; border-radius: 6px; }
QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget[role="page"] { background: transparent; }

/* fields */
QLineEdit, QPlainTextEdit, QTextEdit, ChoiceBox {
    background: $surface; color: $text; border: 1px solid $edge; border-radius: 6px;
    padding: 5px 9px; selection-background-color: $accent; selection-color: $on_accent;
    placeholder-text-color: $muted;
}
QLineEdit, ChoiceBox { min-height: 20px; }
QPlainTextEdit, QTextEdit { padding: 3px 5px; }
QPlainTextEdit[large="true"] { font-size: 13pt; }
QLineEdit:hover, QPlainTextEdit:hover, QTextEdit:hover, ChoiceBox:hover { border-color: $muted; }
QLineEdit:focus, ChoiceBox:focus, ChoiceBox:on { border: 2px solid $focus; padding: 4px 8px; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $focus; padding: 2px 4px; }
QLineEdit[invalid="true"], QPlainTextEdit[invalid="true"], ChoiceBox[invalid="true"] {
    border: 2px solid $red_mark; padding: 4px 8px;
}
QPlainTextEdit[invalid="true"] { padding: 2px 4px; }
QLineEdit:focus[invalid="true"], QPlainTextEdit:focus[invalid="true"],
ChoiceBox:focus[invalid="true"] { border-color: $focus; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, ChoiceBox:disabled,
QLineEdit:read-only, QPlainTextEdit:read-only, QTextEdit:read-only {
    background: $background; border-color: $soft_edge;
}
QLineEdit:disabled, QPlainTextEdit:disabled, ChoiceBox:disabled { color: $edge; }
QLineEdit:read-only:focus, QPlainTextEdit:read-only:focus { border-color: $focus; }
QTextEdit[role="paper"]:read-only { background: $surface; border-color: $soft_edge; }
QTextEdit[role="paper"]:read-only:focus { border-color: $focus; }
QPlainTextEdit[role="letter"]:read-only {
    background: $surface; border: none; border-radius: 0; padding: 2px 4px;
}
QPlainTextEdit[role="letter"]:read-only:focus { border: 2px solid $focus; padding: 0 2px; }
QTextEdit[role="manual"], QTextEdit[role="manual"]:read-only {
    background: $surface; border: 2px solid transparent; border-radius: 0; padding: 0;
}
QTextEdit[role="manual"]:focus { border-color: $focus; }
QLineEdit[role="search"] { background: $background; border-color: $soft_edge; }
QLineEdit[role="search"]:focus { background: $surface; border-color: $focus; }
ChoiceBox QLineEdit, ChoiceBox QLineEdit:focus, ChoiceBox QLineEdit:hover {
    border: none; padding: 0; min-height: 0; background: transparent;
}
ChoiceBox::drop-down { border: none; width: 26px; }
ChoiceBox QAbstractItemView {
    background: $raised; color: $text; border: 1px solid $soft_edge; padding: 4px;
    selection-background-color: $selected; selection-color: $text; outline: none;
}
ChoiceBox QAbstractItemView::item { min-height: 28px; padding: 0 6px; border-radius: 4px; }

/* buttons */
QPushButton {
    background: $surface; color: $text; border: 1px solid $soft_edge; border-radius: 6px;
    padding: 5px 14px; min-height: 20px;
}
/* One frame is enough: the style would draw a dotted one inside ours. */
QPushButton, QToolButton, QTabBar, QCheckBox { outline: none; }
QPushButton:hover { background: $hover; border-color: $edge; }
QPushButton:pressed { background: $sunken; }
QPushButton:focus { border: 2px solid $focus; padding: 4px 13px; }
QPushButton:disabled { color: $edge; background: $background; border-color: $line; }
QPushButton[kind="primary"] {
    background: $accent; color: $on_accent; border-color: $accent; font-weight: 700;
}
QPushButton[kind="primary"]:hover { background: $accent_strong; border-color: $accent_strong; }
QPushButton[kind="primary"]:pressed { background: $accent_strong; }
QPushButton[kind="primary"]:focus { border: 2px solid $text; }
QPushButton[kind="primary"]:disabled {
    background: $sunken; color: $edge; border-color: $sunken;
}
QPushButton[kind="danger"] { color: $red; }
QPushButton[kind="danger"]:disabled { color: $edge; }
QPushButton[kind="quiet"] {
    background: transparent; color: $accent; border-color: transparent; padding: 5px 9px;
}
QPushButton[kind="quiet"]:hover { background: $hover; }
QPushButton[kind="quiet"]:focus { border: 2px solid $focus; padding: 4px 8px; }
QPushButton[kind="quiet"]:disabled { color: $edge; }
QPushButton[bare="true"] { padding: 5px 7px; }
QPushButton[bare="true"]:focus { padding: 4px 6px; }
QPushButton[kind="filter"] { border-radius: 13px; padding: 3px 12px; min-height: 18px; }
QPushButton[kind="filter"]:focus { padding: 2px 11px; }
QPushButton[kind="filter"]:checked {
    background: $accent_tint; color: $accent; border-color: $accent;
}
QPushButton[kind="filter"]:checked:focus { border-color: $focus; }
QToolButton {
    background: transparent; color: $text; border: 1px solid transparent; border-radius: 6px;
    padding: 5px 7px;
}
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $selected; }
QToolButton:focus { border: 2px solid $focus; padding: 4px 6px; }
QToolButton:disabled { color: $edge; }
QToolButton[popupMode="1"] { padding-right: 18px; }
QToolButton::menu-indicator { image: none; width: 0; }

/* lists and tables */
QTableView, QListView, QTreeView {
    background: $surface; color: $text; border: none; gridline-color: $line; outline: none;
    selection-background-color: $selected; selection-color: $text;
}
QListView::item { min-height: 28px; padding: 2px 8px; }
QListView::item:hover, QTreeView::item:hover { background: $hover; }
QListView::item:selected, QTreeView::item:selected { background: $selected; color: $text; }
QListView:focus, QTreeView:focus { border: 2px solid $focus; }
QListView[role="points"]:focus { border: none; }
QListView[role="manual"] { padding: 0; border: 2px solid transparent; }
QListView[role="manual"]:focus { border-color: $focus; }
QListView[role="manual"]::item { padding: 2px 0; }
QHeaderView { background: $surface; border: none; font-size: 9.5pt; }
QHeaderView::section {
    background: $surface; color: $muted; border: none; border-bottom: 1px solid $soft_edge;
    padding: 6px 10px;
}
QTableCornerButton::section { background: $surface; border: none; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $raised; }
QCalendarWidget QToolButton { font-weight: 700; min-height: 18px; }
QCalendarWidget QAbstractItemView {
    background: $raised; alternate-background-color: $raised; selection-background-color: $raised;
    padding: 4px;
}

/* the window's furniture */
QMenuBar { background: $surface; border-bottom: 1px solid $line; padding: 2px 6px; }
QMenuBar::item { background: transparent; padding: 5px 10px; border-radius: 6px; }
QMenuBar::item:selected { background: $hover; }
QMenuBar::item:pressed { background: $selected; }
QMenu { background: $raised; color: $text; border: 1px solid $soft_edge; padding: 5px; }
QMenu::item { padding: 6px 26px 6px 10px; border-radius: 4px; min-height: 20px; }
QMenu::item:selected { background: $selected; color: $text; }
QMenu::item:disabled { color: $edge; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: $line; margin: 5px 6px; }
QToolBar { background: $surface; border: none; border-bottom: 1px solid $line; spacing: 4px;
    padding: 4px 8px; icon-size: 20px; }
QToolBar::separator { background: $line; width: 1px; margin: 6px 6px; }
QStatusBar { background: $surface; border-top: 1px solid $line; color: $muted; }
QStatusBar::item { border: none; }
QSplitter::handle { background: $line; }
QSplitter::handle:hover { background: $focus; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }
QTabBar { background: transparent; }
QTabBar::tab {
    background: transparent; color: $muted; border: 2px solid transparent; border-radius: 6px;
    padding: 6px 12px; margin: 3px 2px;
}
QTabBar::tab:hover { background: $hover; color: $text; }
QTabBar::tab:selected { background: $accent_tint; color: $accent; font-weight: 700; }
QTabBar::tab:focus { border-color: $focus; }
QProgressBar {
    background: $sunken; border: none; border-radius: 3px; min-height: 6px; max-height: 6px;
}
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; border: none; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; border: none; }
QScrollBar::handle { background: $soft_edge; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $edge; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QAbstractScrollArea::corner { background: $surface; border: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

/* the meeting mode: large type for somebody who is also listening */
MeetingWindow, RoomWindow { background: $background; }
MeetingWindow QLabel, MeetingWindow QLineEdit, MeetingWindow QPushButton, MeetingWindow QTableView,
MeetingWindow QCheckBox, MeetingWindow QLabel[role="small"] { font-size: 14pt; }
MeetingWindow QLabel[role="display"] { font-size: 18pt; }
MeetingWindow QLabel[role="title"] { font-size: 16pt; }
MeetingWindow QLabel[role="heading"] { font-size: 15pt; }
MeetingWindow QLabel[role="spoken"] { font-size: 28pt; }
MeetingWindow QPushButton[kind="filter"] { border-radius: 16px; padding: 4px 14px; }
MeetingWindow QLineEdit[role="capture"] { font-size: 18pt; min-height: 32px; }
RoomWindow QLabel[role="heading"] { font-size: 28pt; color: $muted; }
"""
