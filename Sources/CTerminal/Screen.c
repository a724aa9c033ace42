// SPDX-License-Identifier: MIT
//
// The screen through ncurses. Only its output side is used: keys are read as bytes, because one
// read a key press is all that is needed, and ncurses' own reading costs several calls.
#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <time.h>
#include <unistd.h>
#include <wchar.h>

#include "CTerminal.h"
#include "Internal.h"

enum { escape_delay_ms = 25, most_scalars = CCHARW_MAX - 1 };

static SCREEN *screen = NULL;
static bool knows_paste = false;

bool terminal_set_locale(void) {
  if (setlocale(LC_ALL, "") == NULL) setlocale(LC_ALL, "C");
  const char *codeset = nl_langinfo(CODESET);
  return codeset != NULL && strcmp(codeset, "UTF-8") == 0;
}

bool terminal_is_terminal(int descriptor) {
  return isatty(descriptor) == 1;
}

const char *terminal_type(void) {
  return getenv("TERM");
}

bool terminal_refuses_colour(void) {
  const char *value = getenv("NO_COLOR");
  return value != NULL && value[0] != '\0';
}

// MARK: Opening and closing

static const char *capability(const char *name) {
  const char *bytes = tigetstr(name);
  return bytes == NULL || bytes == (const char *)-1 ? NULL : bytes;
}

static bool type_knows_paste(void) {
  if (capability("BE") != NULL) return true;
  static const char *families[] = {"xterm", "tmux", "screen", "rxvt", "foot", "alacritty"};
  const char *type = terminal_type();
  for (size_t index = 0; type != NULL && index < sizeof families / sizeof families[0]; index++) {
    if (strncmp(type, families[index], strlen(families[index])) == 0) return true;
  }
  return false;
}

static char collected[terminal_rescue_size];
static int collected_count = 0;
static bool has_collected_all = true;

static int collect(int character) {
  if (collected_count < (int)sizeof collected) {
    collected[collected_count++] = (char)character;
  } else {
    has_collected_all = false;
  }
  return character;
}

/// Collects a sequence whole, or, where there is no room for all of it, not at all.
static void collect_sequence(const char *bytes) {
  int before = collected_count;
  has_collected_all = true;
  if (bytes != NULL) tputs(bytes, 1, collect);
  if (!has_collected_all) collected_count = before;
}

static void prepare_rescue(void) {
  collected_count = 0;
  // What matters most comes first, since a type's sequences may be of any length.
  static const char *names[] = {"rmcup", "cnorm", "sgr0", "op", "rmkx"};
  for (size_t index = 0; index < sizeof names / sizeof names[0]; index++) {
    collect_sequence(capability(names[index]));
  }
  if (knows_paste) collect_sequence("\033[?2004l");
  collect_sequence("\r");
  terminal_rescue_prepare(collected, collected_count);
}

static char *changeable(const char *name) {
  char *bytes = tigetstr(name);
  return bytes == (char *)-1 ? NULL : bytes;
}

/// Overwrites one of the type's sequences by one that is no longer.
static void shorten(const char *name, const char *bytes) {
  char *present = changeable(name);
  if (present != NULL && strlen(present) >= strlen(bytes)) strcpy(present, bytes);
}

/// Makes ncurses say things the short way where the terminal speaks ANSI, in its own copy of the
/// type, which tigetstr hands out: a running countdown takes a third fewer bytes.
///
/// Its way for xterm is to name the character set at every change of attributes, for the
/// line-drawing set, which is never used here. And it does not move down by a line feed, which
/// terminal modes may widen to a return; a vertical tab is the same motion and never widened.
static void shorten_sequences(void) {
  const char *reverse = capability("rev");
  const char *place = capability("cup");
  const char *plain = capability("sgr0");
  const char *set = capability("sgr");
  const char *down = capability("cud1");
  if (reverse == NULL || strcmp(reverse, "\033[7m") != 0) return;
  if (place == NULL || strcmp(place, "\033[%i%p1%d;%p2%dH") != 0) return;
  if (plain == NULL || set == NULL || strchr(set, '$') != NULL) return;
  if (strncmp(plain, "\033(B\033[m", 6) != 0 && strncmp(plain, "\033[m", 3) != 0) return;
  shorten("sgr0", "\033[m");
  shorten("sgr", "\033[0%?%p6%t;1%;%?%p5%t;2%;%?%p2%t;4%;%?%p1%p3%|%t;7%;m");
  if (down != NULL && strcmp(down, "\n") == 0) shorten("cud1", "\v");
}

/// Not through ncurses, whose putp ends in stdio's buffer and not in its own.
static void set_paste(bool on) {
  static const char switches[2][9] = {"\033[?2004l", "\033[?2004h"};
  if (knows_paste) (void)!write(STDOUT_FILENO, switches[on], 8);
}

/// Leaves the screen. A terminal without a second one still shows it: what comes next begins below.
static void leave_screen(void) {
  set_paste(false);
  bool stays = capability("rmcup") == NULL;
  endwin();
  if (stays) (void)!write(STDOUT_FILENO, "\r\n", 2);
}

bool terminal_open(void) {
  if (screen != NULL) return true;
  terminal_rescue_remember_modes();
  // Exported LINES and COLUMNS are often stale; the system knows the size.
  use_env(FALSE);
  use_tioctl(TRUE);
  FILE *output = terminal_frame_open();
  screen = newterm(NULL, output == NULL ? stdout : output, stdin);
  if (screen == NULL) {
    terminal_frame_close();
    return false;
  }
  if (capability("cup") == NULL) {
    terminal_close();
    return false;
  }
  knows_paste = type_knows_paste();
  prepare_rescue();
  terminal_rescue_set_active(1);
  shorten_sequences();
  set_escdelay(escape_delay_ms);
  raw();
  noecho();
  nonl();
  // No look at the keyboard while drawing: it costs a call a frame, and every frame is wanted.
  typeahead(-1);
  leaveok(stdscr, TRUE);
  scrollok(stdscr, FALSE);
  keypad(stdscr, TRUE);
  curs_set(0);
  set_paste(true);
  return true;
}

void terminal_close(void) {
  if (screen == NULL) return;
  leave_screen();
  terminal_rescue_set_active(0);
  delscreen(screen);
  screen = NULL;
  terminal_frame_close();
}

// MARK: Stopping and going on

void terminal_reclaim(void) {
  if (screen == NULL) return;
  reset_prog_mode();
  set_paste(true);
  terminal_rescue_set_active(1);
  terminal_resize();
  terminal_clear();
}

bool terminal_suspend(void) {
  if (screen == NULL) return false;
  struct sigaction standard, former;
  sigaction(SIGTSTP, NULL, &former);
  // Whoever started this program ignoring the stop has nobody to continue it.
  if (former.sa_handler == SIG_IGN) return false;
  leave_screen();
  terminal_rescue_set_active(0);

  memset(&standard, 0, sizeof standard);
  standard.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &standard, NULL);
  sigset_t stop, before;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  kill(0, SIGTSTP);
  pthread_sigmask(SIG_UNBLOCK, &stop, &before);
  // Stopped here until continued.
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  sigaction(SIGTSTP, &former, NULL);

#ifndef __APPLE__
  // This return is the answer to the continue signal.
  sigset_t answered;
  sigemptyset(&answered);
  sigaddset(&answered, SIGCONT);
  struct timespec none = {0, 0};
  while (sigtimedwait(&answered, NULL, &none) > 0) {}
#endif
  terminal_reclaim();
  return true;
}

// MARK: Size

int terminal_rows(void) {
  return screen == NULL ? 0 : getmaxy(stdscr);
}

int terminal_columns(void) {
  return screen == NULL ? 0 : getmaxx(stdscr);
}

bool terminal_resize(void) {
  struct winsize size;
  if (screen == NULL || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return false;
  if (size.ws_row == 0 || size.ws_col == 0) return false;
  if (!is_term_resized(size.ws_row, size.ws_col)) return false;
  resizeterm(size.ws_row, size.ws_col);
  terminal_clear();
  return true;
}

// MARK: Drawing

void terminal_clear(void) {
  if (screen == NULL) return;
  werase(stdscr);
  clearok(stdscr, TRUE);
}

int terminal_colours(void) {
  if (screen == NULL || !has_colors() || start_color() == ERR) return 0;
  bool has_defaults = use_default_colors() == OK;
  for (short colour = 0; colour < 8 && colour < COLORS; colour++) {
    init_pair((short)(colour + 1), colour, has_defaults ? -1 : COLOR_BLACK);
  }
  return COLORS;
}

void terminal_darken(void) {
  if (screen == NULL) return;
  assume_default_colors(COLOR_RED, COLOR_BLACK);
  for (short colour = 0; colour < 8 && colour < COLORS; colour++) {
    init_pair((short)(colour + 1), COLOR_RED, COLOR_BLACK);
  }
}

int terminal_scalar_columns(uint32_t scalar) {
  return wcwidth((wchar_t)scalar);
}

void terminal_put(
    int row, int column, const uint32_t *scalars, int count, int attributes, int colour) {
  if (screen == NULL || count < 1) return;
  wchar_t text[most_scalars + 1];
  if (count > most_scalars) count = most_scalars;
  for (int index = 0; index < count; index++) text[index] = (wchar_t)scalars[index];
  text[count] = L'\0';
  attr_t look = A_NORMAL;
  if (attributes & terminal_attribute_bold) look |= A_BOLD;
  if (attributes & terminal_attribute_dim) look |= A_DIM;
  if (attributes & terminal_attribute_underline) look |= A_UNDERLINE;
  if (attributes & terminal_attribute_reverse) look |= A_REVERSE;
  cchar_t cell;
  if (setcchar(&cell, text, look, (short)(colour + 1), NULL) == OK) {
    mvadd_wchnstr(row, column, &cell, 1);
  }
}

void terminal_flush(void) {
  if (screen == NULL) return;
  bool is_collecting = terminal_frame_begin();
  wrefresh(stdscr);
  if (is_collecting) terminal_frame_send();
}

void terminal_bell(void) {
  if (screen != NULL) beep();
}

// MARK: Keys

int terminal_read(uint8_t *bytes, int capacity) {
  for (;;) {
    ssize_t count = read(STDIN_FILENO, bytes, (size_t)capacity);
    if (count > 0) return (int)count;
    if (count == 0) return -1;
    if (errno == EINTR) continue;
    return errno == EAGAIN || errno == EWOULDBLOCK ? 0 : -1;
  }
}

bool terminal_input_within(int milliseconds) {
  struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
  return poll(&input, 1, milliseconds) > 0;
}
