// SPDX-License-Identifier: MIT
//
// The screen, or lines in its place, from opening to closing: the terminal's modes, its size, job
// control, and its keys. Keys are read as bytes, since one read per key press is enough.
#define _GNU_SOURCE
#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

#include "CTerminal.h"
#include "Internal.h"

enum {
  /// How long closing waits for a terminal that takes nothing.
  longest_leaving_ms = 500,
  most_modes = 4,
  usual_rows = 24,
  usual_columns = 80,
};

static bool is_open = false;
static int rows = 0, columns = 0;
/// The modes while the screen is shown.
static struct termios screen_modes;
/// Whether another program has the terminal, so that nothing may be drawn or read.
static bool is_away = false;
/// Whether this program can no longer get the terminal back.
static bool is_lost = false;
/// Whether the terminal is on the alternate screen.
static bool is_shown = false;
/// Whether only lines are written, and nothing is drawn.
static bool is_plain = false;
/// Whether the terminal has saved the window's former title, and whether it shows progress.
static bool has_title = false, has_progress = false;
/// The private modes set beyond those of every screen.
static int modes[most_modes];
static int mode_count = 0;
/// The flags of the kitty keyboard protocol, 0 for plain keys; and whether they have been sent on
/// the current screen.
static int key_flags = 0;
static bool has_key_flags = false;

/// The name of the environment's locale for characters, or NULL.
static const char *wanted_locale(void) {
  static const char *names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
  for (size_t index = 0; index < sizeof names / sizeof names[0]; index++) {
    const char *value = getenv(names[index]);
    if (value != NULL && value[0] != '\0') return value;
  }
  return NULL;
}

/// Whether a locale's name says UTF-8.
static bool names_utf8(const char *name) {
  const char *dot = name == NULL ? NULL : strrchr(name, '.');
  if (dot == NULL) return false;
  size_t length = strcspn(dot + 1, "@");
  return (length == 5 && strncasecmp(dot + 1, "UTF-8", 5) == 0)
         || (length == 4 && strncasecmp(dot + 1, "utf8", 4) == 0);
}

/// Whether the environment names a locale that this machine does not have.
static bool is_locale_missing = false;

bool terminal_locale_is_missing(void) {
  return is_locale_missing;
}

const char *terminal_wanted_locale(void) {
  const char *name = wanted_locale();
  return name == NULL ? "" : name;
}

bool terminal_set_locale(void) {
  // Only LC_CTYPE: the other categories read more files and change messages.
  terminal_impatience_begin();
  is_locale_missing = setlocale(LC_CTYPE, "") == NULL;
  // Character properties are the same in any language.
  if (is_locale_missing && !(names_utf8(wanted_locale()) && setlocale(LC_CTYPE, "C.UTF-8") != NULL)) {
    setlocale(LC_CTYPE, "C");
  }
  terminal_impatience_end();
  return terminal_writes_utf8();
}

bool terminal_writes_utf8(void) {
  const char *codeset = nl_langinfo(CODESET);
  return codeset != NULL && strcmp(codeset, "UTF-8") == 0;
}

bool terminal_is_terminal(int descriptor) {
  return isatty(descriptor) == 1;
}

bool terminal_hears_itself(void) {
  struct stat input, output;
  return fstat(STDIN_FILENO, &input) == 0 && fstat(STDOUT_FILENO, &output) == 0
         && input.st_rdev == output.st_rdev;
}

const char *terminal_variable(const char *name) {
  return getenv(name);
}

const char *terminal_type(void) {
  return getenv("TERM");
}

// MARK: Opening and closing

static char collected[terminal_rescue_size];
static int collected_count = 0;
static bool has_collected_all = true;

static int collect(int byte) {
  if (collected_count < (int)sizeof collected) {
    collected[collected_count++] = (char)byte;
  } else {
    has_collected_all = false;
  }
  return byte;
}

/// Collects a sequence whole, or not at all if it does not fit.
static void collect_sequence(const char *sequence) {
  int before = collected_count;
  has_collected_all = true;
  terminal_type_put(sequence, collect);
  if (!has_collected_all) collected_count = before;
}

/// The sequence that sets (`h`) or resets (`l`) a private mode; valid until the next call.
static const char *mode_sequence(int mode, char final) {
  static char sequence[24];
  snprintf(sequence, sizeof sequence, "\033[?%d%c", mode, final);
  return sequence;
}

/// Collects what undoes the screen, whatever the terminal has been sent before.
static void prepare_rescue(void) {
  collected_count = 0;
  // The most important first, since a type's sequences may be of any length; key reports before
  // all, since they belong to the screen that is left.
  if (has_key_flags) collect_sequence("\033[<u");
  static const char *names[] = {"rmcup", "cnorm", "sgr0", "op", "rmkx"};
  for (size_t index = 0; index < sizeof names / sizeof names[0]; index++) {
    collect_sequence(terminal_type_sequence(names[index]));
  }
  if (terminal_drawing_knows_paste()) collect_sequence("\033[?2004l");
  if (terminal_drawing_marks_frames()) collect_sequence("\033[?2026l");
  for (int index = 0; index < mode_count; index++) collect_sequence(mode_sequence(modes[index], 'l'));
  if (has_title) collect_sequence("\033[23;2t");
  if (has_progress) collect_sequence("\033]9;4;0\033\\");
  collect_sequence("\r");
  terminal_rescue_prepare(collected, collected_count);
}

/// Leaves the screen. A terminal without an alternate screen still shows it: new output goes below.
static void leave_screen(void) {
  if (is_plain) terminal_frame_finish(longest_leaving_ms);
  if (!is_shown) return terminal_rescue_restore_modes();
  is_shown = false;
  // Drop the rest of a pending frame.
  bool stays = terminal_type_sequence("rmcup") == NULL;
  terminal_frame_cut();
  if (stays) {
    const char *place = terminal_type_sequence("cup");
    terminal_frame_add_sequence(terminal_type_filled(place, rows - 1, 0));
  }
  terminal_frame_add(collected, (size_t)collected_count);
  if (stays) terminal_frame_add("\r\n", 2);
  has_title = has_progress = has_key_flags = false;
  prepare_rescue();

  // Writing while another program has the terminal might stop this one.
  sigset_t refusal, before;
  sigemptyset(&refusal);
  sigaddset(&refusal, SIGTTOU);
  pthread_sigmask(SIG_BLOCK, &refusal, &before);
  terminal_frame_send();
  terminal_rescue_restore_modes();
  terminal_frame_finish(longest_leaving_ms);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
}

/// Reads keys at once and without echo, and sends output unchanged.
static void take_modes(void) {
  tcgetattr(STDIN_FILENO, &screen_modes);
  screen_modes.c_iflag &= ~(tcflag_t)(BRKINT | PARMRK | INLCR | IGNCR | ICRNL | IXON);
  if (!is_plain) screen_modes.c_oflag &= ~(tcflag_t)ONLCR;
  screen_modes.c_lflag &= ~(tcflag_t)(ECHO | ECHONL | ICANON | ISIG | IEXTEN);
  screen_modes.c_cc[VMIN] = 1;
  screen_modes.c_cc[VTIME] = 0;
  tcsetattr(STDIN_FILENO, TCSANOW, &screen_modes);
}

static void find_size(void) {
  rows = terminal_type_number("lines");
  columns = terminal_type_number("cols");
  if (rows <= 0) rows = usual_rows;
  if (columns <= 0) columns = usual_columns;
  terminal_resize();
}

static bool await_foreground(void);

int terminal_open(void) {
  if (is_open) return terminal_opening_done;
  // Another program that has the terminal has set its own modes; do not remember those.
  if (!await_foreground()) return terminal_opening_background;
  if (!terminal_type_open()) return terminal_opening_type;
  terminal_rescue_remember_modes();
  terminal_output_open();
  terminal_frame_open();
  terminal_drawing_open();
  is_open = true;
  is_plain = false;
  is_away = is_lost = is_shown = has_title = has_progress = false;
  mode_count = key_flags = 0;
  has_key_flags = false;
  prepare_rescue();
  terminal_rescue_set_active(1);
  take_modes();
  find_size();
  return terminal_opening_done;
}

int terminal_open_lines(void) {
  if (is_open) return terminal_opening_done;
  if (!await_foreground()) return terminal_opening_background;
  terminal_rescue_remember_modes();
  terminal_output_open();
  terminal_frame_open();
  is_open = is_plain = true;
  is_away = is_lost = is_shown = has_title = has_progress = false;
  terminal_rescue_prepare("", 0);
  terminal_rescue_set_active(1);
  // The reader of the lines may be gone: then a write fails.
  signal(SIGPIPE, SIG_IGN);
  if (terminal_is_terminal(STDIN_FILENO)) take_modes();
  return terminal_opening_done;
}

void terminal_close(void) {
  if (!is_open) return;
  leave_screen();
  terminal_rescue_set_active(0);
  is_open = false;
  terminal_type_close();
  terminal_output_close();
}

// MARK: Stopping and continuing

/// Whether the program was asked to end while it was stopped.
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
  // Returning from here is the response to SIGCONT.
  sigset_t answered;
  sigemptyset(&answered);
  sigaddset(&answered, SIGCONT);
  struct timespec none = {0, 0};
  bool was_stopped = false;
  while (sigtimedwait(&answered, NULL, &none) > 0) was_stopped = true;
  return was_stopped;
#endif
}

/// Stops as long as another program has the terminal; false if that is not possible, or the program
/// is asked to end.
static bool await_foreground(void) {
  while (!terminal_is_ours()) {
    if (is_asked_to_end()) return false;
    is_lost = !stop(SIGTTOU);
    if (is_lost) return false;
  }
  return true;
}

void terminal_reclaim(void) {
  if (!is_open) return;
  is_away = !await_foreground();
  if (is_away) return;
  tcsetattr(STDIN_FILENO, TCSANOW, &screen_modes);
  terminal_rescue_set_active(1);
  terminal_drawing_must_enter();
  terminal_resize();
}

bool terminal_suspend(void) {
  if (!is_open) return false;
  struct sigaction action;
  sigaction(SIGTSTP, NULL, &action);
  // Started with stops ignored: nobody would continue this program.
  if (action.sa_handler == SIG_IGN) return false;
  leave_screen();
  terminal_rescue_set_active(0);
  stop(SIGTSTP);
  terminal_reclaim();
  return true;
}

void terminal_lend(void) {
  if (!is_open) return;
  leave_screen();
  terminal_rescue_set_active(0);
}

// MARK: Size

int terminal_rows(void) {
  return is_open ? rows : 0;
}

int terminal_columns(void) {
  return is_open ? columns : 0;
}

bool terminal_resize(void) {
  struct winsize size;
  if (!is_open || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return false;
  if (size.ws_row == 0 || size.ws_col == 0) return false;
  if (size.ws_row == rows && size.ws_col == columns) return false;
  rows = size.ws_row;
  columns = size.ws_col;
  return true;
}

// MARK: Sending

bool terminal_may_draw(void) {
  return is_open && !is_away;
}

bool terminal_send(void) {
  return !terminal_may_draw() || terminal_frame_send();
}

void terminal_flush(void) {
  if (!terminal_may_draw()) return;
  terminal_drawing_end();
  is_shown = true;
  terminal_frame_send();
}

void terminal_write(const char *bytes, size_t count) {
  if (!is_open) return;
  terminal_frame_add(bytes, count);
  terminal_send();
}

void terminal_bell(void) {
  // A late bell would mean something else.
  if (!terminal_may_draw() || terminal_frame_is_behind()) return;
  if (!is_plain) {
    terminal_frame_add_sequence(terminal_type_sequence("bel"));
  } else if (terminal_is_terminal(STDOUT_FILENO)) {
    terminal_frame_add("\a", 1);
  }
  terminal_frame_send();
}

void terminal_title(const char *bytes, size_t count) {
  if (!terminal_may_draw() || !terminal_type_is_windowed()) return;
  if (!has_title) {
    terminal_frame_add("\033[22;2t", 7);
    has_title = true;
    prepare_rescue();
  }
  terminal_frame_add("\033]2;", 4);
  terminal_frame_add(bytes, count);
  terminal_frame_add("\033\\", 2);
}

void terminal_progress(int percent) {
  if (!terminal_may_draw()) return;
  char sequence[32];
  int length = percent < 0 ? snprintf(sequence, sizeof sequence, "\033]9;4;0\033\\")
                           : snprintf(sequence, sizeof sequence, "\033]9;4;1;%d\033\\", percent);
  terminal_frame_add(sequence, (size_t)length);
  if (has_progress) return;
  has_progress = true;
  prepare_rescue();
}

/// Pushes the flags on the terminal's stack. After an external stop the screen still has them.
static void push_key_flags(void) {
  char sequence[24];
  int length = snprintf(sequence, sizeof sequence, "%s\033[>%du", has_key_flags ? "\033[<u" : "", key_flags);
  terminal_frame_add(sequence, (size_t)length);
  has_key_flags = true;
  prepare_rescue();
}

void terminal_modes_add(void) {
  for (int index = 0; index < mode_count; index++) {
    terminal_frame_add_sequence(mode_sequence(modes[index], 'h'));
  }
  if (key_flags != 0) push_key_flags();
}

void terminal_set_mode(int mode) {
  if (!terminal_may_draw() || mode_count == most_modes) return;
  terminal_frame_add_sequence(mode_sequence(mode, 'h'));
  modes[mode_count++] = mode;
  prepare_rescue();
}

void terminal_report_keys(int flags) {
  if (!terminal_may_draw() || flags == key_flags) return;
  key_flags = flags;
  if (!has_key_flags) return push_key_flags();
  char sequence[24];
  int length = snprintf(sequence, sizeof sequence, "\033[=%d;1u", flags);
  terminal_frame_add(sequence, (size_t)length);
}

bool terminal_end_key_reports(void) {
  bool can_ask = has_key_flags && is_shown && terminal_may_draw() && !terminal_has_ended();
  if (!can_ask || !terminal_frame_send()) return false;
  terminal_frame_add("\033[=0;1u\033[c", 10);
  return terminal_frame_send();
}

void terminal_mark_frames(void) {
  if (!is_open) return;
  terminal_drawing_mark_frames();
  prepare_rescue();
}

void terminal_ask(const char *bytes, size_t count) {
  if (terminal_may_draw()) terminal_frame_add(bytes, count);
}

int terminal_awaited_output(void) {
  return terminal_may_draw() && terminal_frame_is_behind() ? terminal_output_descriptor() : -1;
}

bool terminal_has_ended(void) {
  return is_open && (is_lost || terminal_frame_has_ended());
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
