// SPDX-License-Identifier: MIT
//
// Adds to the frame what draws a cell: the cursor motion, the change of look, the character. The
// rule of this file: it tracks the cursor and the look and sends neither twice; when it cannot be
// sure, it sends everything.
#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>
#include <wchar.h>

#include "CTerminal.h"
#include "Internal.h"

enum { unknown = -1, own_colour = -1, longest_piece = 512, fewest_erased = 6 };

/// The terminal type's sequences used for drawing.
static struct {
  const char *place, *right;
  const char *plain, *set, *bold, *underline, *reverse;
  const char *foreground, *background, *own_colours;
  const char *clear, *clear_to_end, *erase;
} type;

/// Whether the terminal understands ANSI's short sequences for attributes.
static bool speaks_ansi;
/// Attributes that the terminal cannot show together with a colour.
static int attributes_without_colour;
/// Whether the bottom right cell can be drawn without scrolling the screen.
static bool has_corner;
/// Whether the cursor may move while attributes are on.
static bool moves_with_attributes;
/// Whether erased cells take the background of the current look.
static bool erases_with_look;
/// The default colours, if not the terminal's own.
static int ground_foreground, ground_background;
/// Whether frames are marked, so that the terminal shows each as a whole.
static bool marks_frames;

/// On an ANSI terminal, the sequences of the foregrounds used so far; empty until used.
enum { foreground_count = 256, foreground_size = 16 };
static char foregrounds[foreground_count][foreground_size];

/// Whether the next frame has to take the screen, and whether it has to blank it.
static bool must_enter;
static bool must_clear;
/// Whether anything of the frame has been drawn, and the frame's length before that.
static bool is_begun;
static size_t begun_at;

/// The tracked cursor position and look.
static int cursor_row, cursor_column;
/// Whether the terminal shows the cursor.
static bool shows_cursor;
static int attributes_now, colour_now;

static bool type_speaks_ansi(void) {
  static const char place[] = "\033[%i%p1%d;%p2%dH";
  if (type.reverse == NULL || strcmp(type.reverse, "\033[7m") != 0) return false;
  if (strcmp(type.place, place) != 0) return false;
  if (type.plain == NULL || type.set == NULL || strchr(type.set, '$') != NULL) return false;
  return strncmp(type.plain, "\033(B\033[m", 6) == 0 || strncmp(type.plain, "\033[m", 3) == 0;
}

static int attributes_excluded_by_colour(void) {
  // One bit each in terminfo, in the order of sgr's parameters.
  int excluded = terminal_type_number("ncv");
  int attributes = 0;
  if (excluded <= 0) return 0;
  if (excluded & 2) attributes |= terminal_attribute_underline;
  if (excluded & 32) attributes |= terminal_attribute_bold;
  return attributes;
}

void terminal_drawing_open(void) {
  type.place = terminal_type_sequence("cup");
  type.right = terminal_type_sequence("cuf");
  type.plain = terminal_type_sequence("sgr0");
  type.set = terminal_type_sequence("sgr");
  type.bold = terminal_type_sequence("bold");
  type.underline = terminal_type_sequence("smul");
  type.reverse = terminal_type_sequence("rev");
  type.foreground = terminal_type_sequence("setaf");
  type.background = terminal_type_sequence("setab");
  type.own_colours = terminal_type_sequence("op");
  type.clear = terminal_type_sequence("clear");
  type.clear_to_end = terminal_type_sequence("el");
  type.erase = terminal_type_sequence("ech");
  // Not used if an attribute occupies a cell, or cannot be turned off.
  if (terminal_type_number("xmc") > 0 || type.plain == NULL) {
    type.plain = type.set = type.bold = type.underline = type.reverse = NULL;
    type.foreground = NULL;
  }
  speaks_ansi = type_speaks_ansi();
  memset(foregrounds, 0, sizeof foregrounds);
  attributes_without_colour = attributes_excluded_by_colour();
  has_corner = !terminal_type_has("am") || terminal_type_has("xenl");
  moves_with_attributes = terminal_type_has("msgr");
  erases_with_look = terminal_type_has("bce");
  ground_foreground = ground_background = own_colour;
  marks_frames = is_begun = false;
  must_enter = must_clear = true;
}

bool terminal_drawing_knows_paste(void) {
  return terminal_type_sequence("BE") != NULL || terminal_type_is_windowed();
}

bool terminal_type_is_windowed(void) {
  static const char *families[] = {
      "xterm", "tmux", "screen", "rxvt", "foot", "alacritty", "wezterm", "ghostty", "kitty",
      "contour", "konsole", "gnome", "vte", "st-"};
  const char *name = terminal_type();
  for (size_t index = 0; name != NULL && index < sizeof families / sizeof families[0]; index++) {
    if (strncmp(name, families[index], strlen(families[index])) == 0) return true;
  }
  return false;
}

void terminal_drawing_must_enter(void) {
  must_enter = true;
}

// MARK: Look

int terminal_colours(void) {
  if (type.foreground == NULL || type.own_colours == NULL) return 0;
  int colours = terminal_type_number("colors");
  return colours < 0 ? 0 : colours;
}

void terminal_set_ground(int foreground, int background) {
  ground_foreground = foreground;
  ground_background = background;
}

static void add_attributes(int attributes) {
  if (colour_now != own_colour) terminal_frame_add_sequence(type.own_colours);
  terminal_frame_add_sequence(type.plain);
  if (attributes & terminal_attribute_bold) terminal_frame_add_sequence(type.bold);
  if (attributes & terminal_attribute_underline) terminal_frame_add_sequence(type.underline);
  if (attributes & terminal_attribute_reverse) terminal_frame_add_sequence(type.reverse);
}

static void add_colour(const char *sequence, int colour) {
  if (sequence != NULL) terminal_frame_add_sequence(terminal_type_filled(sequence, colour, 0));
}

/// The part of ANSI's foreground sequence between `ESC [` and `m`; NULL if the type's has another
/// form.
static const char *ansi_foreground(int colour) {
  if (colour >= foreground_count) return NULL;
  char *known = foregrounds[colour];
  if (known[0] == '\0') {
    const char *filled = terminal_type_filled(type.foreground, colour, 0);
    size_t length = strlen(filled);
    bool is_usual = length > 3 && length < foreground_size && filled[length - 1] == 'm';
    if (!is_usual || strncmp(filled, "\033[", 2) != 0) return NULL;
    memcpy(known, filled + 2, length - 3);
  }
  return known;
}

/// Changes the look with one sequence; only the new attributes if they are added to the old ones.
static void take_ansi_look(int attributes, int colour) {
  bool adds = attributes_now != unknown && (attributes_now & ~attributes) == 0
              && (colour != own_colour || colour_now == own_colour);
  int added = adds ? attributes & ~attributes_now : attributes;
  char sequence[48] = "\033[";
  if (!adds) {
    strcat(sequence, "0;");
    colour_now = own_colour;
  }
  if (added & terminal_attribute_bold) strcat(sequence, "1;");
  if (added & terminal_attribute_underline) strcat(sequence, "4;");
  if (added & terminal_attribute_reverse) strcat(sequence, "7;");
  const char *foreground = NULL;
  bool is_new = colour != colour_now && colour != own_colour;
  if (is_new && (foreground = ansi_foreground(colour)) != NULL) strcat(strcat(sequence, foreground), ";");
  size_t length = strlen(sequence);
  if (strcmp(sequence, "\033[0;") == 0) length = 3;
  sequence[length - 1] = 'm';
  if (length > 3 || !adds) terminal_frame_add(sequence, length);
  if (!adds && ground_background != own_colour) add_colour(type.background, ground_background);
  if (is_new && foreground == NULL) add_colour(type.foreground, colour);
}

/// Makes the terminal use a look.
static void take_look(int attributes, int colour) {
  if (colour == own_colour) colour = ground_foreground;
  if (colour != own_colour) attributes &= ~attributes_without_colour;
  if (attributes == attributes_now && colour == colour_now) return;
  if (speaks_ansi) {
    take_ansi_look(attributes, colour);
  } else {
    bool is_reset = attributes != attributes_now || colour == own_colour;
    if (is_reset) add_attributes(attributes);
    if (is_reset && ground_background != own_colour) add_colour(type.background, ground_background);
    if (colour != own_colour) add_colour(type.foreground, colour);
  }
  attributes_now = attributes;
  colour_now = colour;
}

// MARK: Screen

static void forget_cursor(void) {
  cursor_row = cursor_column = unknown;
}

/// Adds a number in digits; motions mostly consist of these.
static void add_number(int number) {
  char digits[12];
  int place = sizeof digits;
  do {
    digits[--place] = (char)('0' + number % 10);
    number /= 10;
  } while (number > 0);
  terminal_frame_add(digits + place, sizeof digits - (size_t)place);
}

/// Adds a sequence that contains a count, most often in ANSI's form.
static void add_counted(const char *sequence, int count) {
  static const char usual[] = "\033[%p1%d";
  size_t length = sizeof usual - 1;
  if (strncmp(sequence, usual, length) != 0 || strlen(sequence) != length + 1) {
    terminal_frame_add_sequence(terminal_type_filled(sequence, count, 0));
    return;
  }
  terminal_frame_add("\033[", 2);
  add_number(count);
  terminal_frame_add(sequence + length, 1);
}

static void move_to(int row, int column) {
  if (row == cursor_row && column == cursor_column) return;
  if (!moves_with_attributes && attributes_now != 0) take_look(0, own_colour);
  if (row == cursor_row && column > cursor_column && type.right != NULL) {
    add_counted(type.right, column - cursor_column);
  } else if (speaks_ansi) {
    terminal_frame_add("\033[", 2);
    add_number(row + 1);
    terminal_frame_add(";", 1);
    add_number(column + 1);
    terminal_frame_add("H", 1);
  } else {
    terminal_frame_add_sequence(terminal_type_filled(type.place, row, column));
  }
  cursor_row = row;
  cursor_column = column;
}

void terminal_drawing_mark_frames(void) {
  marks_frames = true;
}

bool terminal_drawing_marks_frames(void) {
  return marks_frames;
}

static bool is_due(void) {
  return must_enter || must_clear;
}

/// Adds what must precede all drawing: taking and blanking the screen, if due.
static void begin(void) {
  if (is_begun) return;
  is_begun = true;
  begun_at = terminal_frame_length();
  if (must_enter) {
    static const char *names[] = {"smcup", "civis", "smkx"};
    for (size_t index = 0; index < sizeof names / sizeof names[0]; index++) {
      terminal_frame_add_sequence(terminal_type_sequence(names[index]));
    }
    if (terminal_drawing_knows_paste()) terminal_frame_add("\033[?2004h", 8);
    terminal_modes_add();
    shows_cursor = false;
  }
  if (is_due()) {
    attributes_now = colour_now = unknown;
    forget_cursor();
    take_look(0, own_colour);
  }
  if (must_clear) terminal_frame_add_sequence(type.clear);
  must_enter = must_clear = false;
}

void terminal_drawing_end(void) {
  if (is_due()) begin();
  // Short frames arrive in one piece anyway.
  bool is_long = is_begun && terminal_frame_length() - begun_at > longest_piece;
  if (is_long && marks_frames) {
    terminal_frame_insert(begun_at, "\033[?2026h", 8);
    terminal_frame_add("\033[?2026l", 8);
  }
  is_begun = false;
}

static bool erases_as_drawn(void) {
  return ground_background == own_colour || erases_with_look;
}

bool terminal_clear(void) {
  must_clear = true;
  return type.clear != NULL && erases_as_drawn();
}

bool terminal_erase_end(int row, int column) {
  if (!terminal_may_draw()) return true;
  if (type.clear_to_end == NULL || !erases_as_drawn()) return false;
  begin();
  move_to(row, column);
  take_look(0, own_colour);
  terminal_frame_add_sequence(type.clear_to_end);
  return true;
}

int terminal_scalar_columns(uint32_t scalar) {
  return wcwidth((wchar_t)scalar);
}

static void add_scalar(uint32_t scalar) {
  // In a locale other than UTF-8, every scalar is one byte.
  char bytes[4];
  size_t count = scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4;
  static const unsigned char leads[] = {0, 0, 0xC0, 0xE0, 0xF0};
  for (size_t index = count - 1; index > 0; index--) {
    bytes[index] = (char)(0x80 | (scalar & 0x3F));
    scalar >>= 6;
  }
  bytes[0] = (char)(leads[count] | scalar);
  terminal_frame_add(bytes, count);
}

/// Whether attributes are invisible on a space.
static bool is_blank_with(int attributes) {
  return (attributes & (terminal_attribute_underline | terminal_attribute_reverse)) == 0;
}

void terminal_put(
    int row, int column, const uint32_t *scalars, int count, int attributes, int colour) {
  if (!terminal_may_draw() || count < 1) return;
  int columns = terminal_scalar_columns(scalars[0]);
  int end = column + (columns < 1 ? 1 : columns);
  bool is_last = end >= terminal_columns();
  if (is_last && row == terminal_rows() - 1 && !has_corner) return;

  begin();
  move_to(row, column);
  bool is_blank = count == 1 && scalars[0] == ' ' && is_blank_with(attributes);
  if (!is_blank || !is_blank_with(attributes_now)) take_look(attributes, colour);
  for (int index = 0; index < count; index++) add_scalar(scalars[index]);
  cursor_column = end;
  // Terminals differ on where the cursor is after the last column, and on the width of a character
  // that is not one scalar in one column.
  if (is_last || columns != 1 || count != 1) forget_cursor();
}

void terminal_put_run(
    int row, int column, const char *bytes, int length, int columns, int attributes, int colour) {
  if (!terminal_may_draw()) return;
  bool is_last = column + columns >= terminal_columns();
  if (is_last && row == terminal_rows() - 1 && !has_corner) {
    columns--;
    do length--;
    while (length > 0 && ((unsigned char)bytes[length] & 0xC0) == 0x80);
  }
  if (columns < 1) return;

  begin();
  move_to(row, column);
  bool is_blank = is_blank_with(attributes);
  for (int index = 0; is_blank && index < length; index++) is_blank = bytes[index] == ' ';
  if (is_blank && columns >= fewest_erased && type.erase != NULL && erases_as_drawn()) {
    if (!is_blank_with(attributes_now)) take_look(0, own_colour);
    add_counted(type.erase, columns);
    return;
  }
  if (!is_blank || !is_blank_with(attributes_now)) take_look(attributes, colour);
  terminal_frame_add(bytes, (size_t)length);
  cursor_column = column + columns;
  if (is_last) forget_cursor();
}

void terminal_rest(int row, int column) {
  if (!terminal_may_draw()) return;
  if (!is_due() && row == cursor_row && column == cursor_column) return;
  begin();
  move_to(row, column);
}

void terminal_show_cursor(bool is_shown) {
  if (!terminal_may_draw()) return;
  if (is_due()) begin();
  if (is_shown == shows_cursor) return;
  begin();
  terminal_frame_add_sequence(terminal_type_sequence(is_shown ? "cnorm" : "civis"));
  shows_cursor = is_shown;
}
