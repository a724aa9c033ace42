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
#include <termios.h>
#include <time.h>
#include <unistd.h>
#include <wchar.h>

#include "CTerminal.h"
#include "Internal.h"

enum {
  escape_delay_ms = 25,
  most_scalars = CCHARW_MAX - 1,
  /// How long the end waits for a terminal that takes nothing.
  longest_leaving_ms = 500,
};

static SCREEN *screen = NULL;
static bool knows_paste = false;
/// The modes while the screen is shown.
static struct termios screen_modes;
/// Whether another program has the terminal, so that nothing may be drawn or read.
static bool is_away = false;
/// Whether the terminal will not be given back to this program.
static bool is_lost = false;
/// Whether the next frame is to say what ncurses does not say when it takes the screen.
static bool must_enter = false;
/// Whether the terminal has been asked to show the screen, and not yet to leave it.
static bool is_shown = false;

bool terminal_set_locale(void) {
  // Nothing but the characters: what else a locale says is read from more files, and changes words.
  terminal_impatience_begin();
  if (setlocale(LC_CTYPE, "") == NULL) setlocale(LC_CTYPE, "C");
  terminal_impatience_end();
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
/// What undoes the screen, whatever the terminal has been sent before.
static char restoring[terminal_rescue_size];
static int restoring_count = 0;

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
  restoring_count = collected_count;
  memcpy(restoring, collected, (size_t)collected_count);
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

/// Adds to the frame what ncurses does not say by itself when it takes the screen: that keys are to
/// come as the type says, and pasted text with marks.
static void add_entry(void) {
  must_enter = false;
  collected_count = 0;
  collect_sequence(capability("smkx"));
  if (knows_paste) collect_sequence("\033[?2004h");
  terminal_frame_add(collected, collected_count);
}

/// Leaves the screen. A terminal without a second one still shows it: what comes next begins below.
static void leave_screen(void) {
  if (!is_shown) return terminal_rescue_restore_modes();
  is_shown = false;
  // Bytes of a frame may still wait. They are worth nothing now; nor can ncurses, which counts them
  // as sent, know what there is to undo. So all of it is undone.
  bool stays = capability("rmcup") == NULL;
  terminal_frame_forget();
  terminal_frame_cut();
  terminal_frame_begin();
  endwin();
  terminal_frame_forget();
  collected_count = 0;
  if (stays) collect_sequence(tparm(changeable("cup"), getmaxy(stdscr) - 1, 0));
  terminal_frame_begin();
  terminal_frame_add(collected, collected_count);
  terminal_frame_add(restoring, restoring_count);
  if (stays) terminal_frame_add("\r\n", 2);

  // A terminal that another program has may refuse what this one writes by stopping it.
  sigset_t refusal, before;
  sigemptyset(&refusal);
  sigaddset(&refusal, SIGTTOU);
  pthread_sigmask(SIG_BLOCK, &refusal, &before);
  terminal_frame_end();
  terminal_rescue_restore_modes();
  terminal_frame_finish(longest_leaving_ms);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
}

static bool await_foreground(void);

int terminal_open(void) {
  if (screen != NULL) return terminal_opening_done;
  // The modes of another program that has the terminal are not those to go back to.
  if (!await_foreground()) return terminal_opening_background;
  terminal_rescue_remember_modes();
  // Exported LINES and COLUMNS are often stale; the system knows the size.
  use_env(FALSE);
  use_tioctl(TRUE);
  terminal_output_open();
  FILE *output = terminal_frame_open();
  if (output == NULL) {
    int error = errno;
    terminal_output_close();
    if (error == EFBIG) return terminal_opening_room;
    return error == 0 ? EMFILE : error;
  }
  terminal_impatience_begin();
  screen = newterm(NULL, output, stdin);
  terminal_impatience_end();
  if (screen == NULL || capability("cup") == NULL) {
    terminal_rescue_restore_modes();
    if (screen != NULL) delscreen(screen);
    screen = NULL;
    terminal_frame_close();
    terminal_output_close();
    return terminal_opening_type;
  }
  is_away = is_lost = is_shown = false;
  knows_paste = type_knows_paste();
  prepare_rescue();
  terminal_rescue_set_active(1);
  shorten_sequences();
  set_escdelay(escape_delay_ms);
  raw();
  noecho();
  nonl();
  tcgetattr(STDIN_FILENO, &screen_modes);
  // No look at the keyboard while drawing: it costs a call a frame, and every frame is wanted.
  typeahead(-1);
  leaveok(stdscr, TRUE);
  scrollok(stdscr, FALSE);
  must_enter = true;
  // From here on, all of it goes out with the first frame.
  terminal_frame_begin();
  curs_set(0);
  return terminal_opening_done;
}

void terminal_close(void) {
  if (screen == NULL) return;
  leave_screen();
  terminal_rescue_set_active(0);
  delscreen(screen);
  screen = NULL;
  terminal_frame_close();
  terminal_output_close();
}

// MARK: Stopping and going on

/// Whether the system has asked to end while this program was stopped.
static bool is_asked_to_end(void) {
  sigset_t waiting;
  sigemptyset(&waiting);
  sigpending(&waiting);
  return sigismember(&waiting, SIGTERM) || sigismember(&waiting, SIGHUP);
}

/// Stops the process group until it is continued; false if nothing can stop it.
static bool stop(int number) {
  struct sigaction standard, former;
  memset(&standard, 0, sizeof standard);
  standard.sa_handler = SIG_DFL;
  sigaction(number, &standard, &former);
  sigset_t set, before;
  sigemptyset(&set);
  sigaddset(&set, number);
  kill(0, number);
  pthread_sigmask(SIG_UNBLOCK, &set, &before);
  // Stopped here until continued.
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  sigaction(number, &former, NULL);
#ifdef __APPLE__
  return true;
#else
  // This return is the answer to the continue signal.
  sigset_t answered;
  sigemptyset(&answered);
  sigaddset(&answered, SIGCONT);
  struct timespec none = {0, 0};
  bool was_stopped = false;
  while (sigtimedwait(&answered, NULL, &none) > 0) was_stopped = true;
  return was_stopped;
#endif
}

/// Stops as long as another program has the terminal, as whoever would write to it must; false if
/// that is not possible, or the system asks to end.
static bool await_foreground(void) {
  while (!terminal_is_ours()) {
    if (is_asked_to_end()) return false;
    is_lost = !stop(SIGTTOU);
    if (is_lost) return false;
  }
  return true;
}

void terminal_reclaim(void) {
  if (screen == NULL) return;
  is_away = !await_foreground();
  if (is_away) return;
  tcsetattr(STDIN_FILENO, TCSANOW, &screen_modes);
  terminal_rescue_set_active(1);
  must_enter = true;
  terminal_resize();
  terminal_clear();
}

bool terminal_suspend(void) {
  if (screen == NULL) return false;
  struct sigaction action;
  sigaction(SIGTSTP, NULL, &action);
  // Whoever started this program ignoring the stop has nobody to continue it.
  if (action.sa_handler == SIG_IGN) return false;
  leave_screen();
  terminal_rescue_set_active(0);
  stop(SIGTSTP);
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

bool terminal_send(void) {
  return screen == NULL || is_away || terminal_frame_send();
}

void terminal_flush(void) {
  if (screen == NULL || is_away || terminal_frame_is_behind()) return;
  terminal_frame_begin();
  is_shown = true;
  wrefresh(stdscr);
  // Only now has ncurses emptied its own buffer.
  if (must_enter) add_entry();
  terminal_frame_end();
}

void terminal_bell(void) {
  // Rung late, it would say something else.
  if (screen == NULL || is_away || terminal_frame_is_behind()) return;
  terminal_frame_begin();
  beep();
  terminal_frame_end();
}

int terminal_awaited_output(void) {
  bool is_behind = screen != NULL && !is_away && terminal_frame_is_behind();
  return is_behind ? terminal_output_descriptor() : -1;
}

bool terminal_has_ended(void) {
  return screen != NULL && (is_lost || terminal_frame_has_ended());
}

// MARK: Keys

int terminal_read(uint8_t *bytes, int capacity) {
  if (is_away) return 0;
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
