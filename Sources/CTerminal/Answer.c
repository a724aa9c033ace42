// SPDX-License-Identifier: MIT
//
// Reads one key without a screen: the answer to a question printed on the terminal.
#define _GNU_SOURCE
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <termios.h>
#include <unistd.h>

#include "CTerminal.h"

enum { look_after_ms = 250 };

/// Whether a pending signal asks the program to end.
static bool is_asked_to_end(void) {
  sigset_t waiting;
  sigemptyset(&waiting);
  sigpending(&waiting);
  return sigismember(&waiting, SIGTERM) || sigismember(&waiting, SIGHUP);
}

int terminal_answer(void) {
  struct termios before, modes;
  if (tcgetattr(STDIN_FILENO, &before) != 0) return -1;
  modes = before;
  modes.c_lflag &= ~(tcflag_t)(ECHO | ICANON | ISIG);
  modes.c_cc[VMIN] = 1;
  modes.c_cc[VTIME] = 0;
  // Discard what was typed before the question appeared.
  tcsetattr(STDIN_FILENO, TCSAFLUSH, &modes);
  int answer = -1;
  while (!is_asked_to_end()) {
    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
    int count = poll(&input, 1, look_after_ms);
    if (count == 0 || (count < 0 && errno == EINTR)) continue;
    unsigned char bytes[64];
    // The rest of a key's sequence must not count as a second answer.
    if (count > 0 && read(STDIN_FILENO, bytes, sizeof bytes) > 0) answer = bytes[0];
    break;
  }
  tcsetattr(STDIN_FILENO, TCSADRAIN, &before);
  return answer;
}

void terminal_mend(void) {
  if (isatty(STDOUT_FILENO) != 1 || !terminal_type_is_windowed()) return;
  static const char whole[] = "\033[?1049l\033[?2004l\033[?1000l\033[?25h\033[0m\r";
  (void)!write(STDOUT_FILENO, whole, sizeof whole - 1);
}
