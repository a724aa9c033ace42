// SPDX-License-Identifier: MIT
//
// Restores the terminal when the program traps or exits behind the screen's back. The rule of this
// file: the handler calls nothing but async-signal-safe functions and allocates nothing. It has a
// stack of its own only in the thread that opened the screen, which is the main one: another thread
// whose stack runs out ends the program without it.
#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "Internal.h"

static volatile sig_atomic_t is_active = 0;
static struct termios modes;
static int has_modes = 0;
static char restoring_bytes[terminal_rescue_size];
static int restoring_count = 0;
static char handler_stack[32768];

static void restore(void) {
  if (!is_active) return;
  is_active = 0;
  int sent = 0;
  while (sent < restoring_count) {
    ssize_t count = write(STDOUT_FILENO, restoring_bytes + sent, restoring_count - sent);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) break;
    sent += (int)count;
  }
  if (has_modes) tcsetattr(STDIN_FILENO, TCSANOW, &modes);
}

static void on_crash(int number) {
  restore();
  signal(number, SIG_DFL);
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, number);
  pthread_sigmask(SIG_UNBLOCK, &set, NULL);
  raise(number);
}

void terminal_rescue_prepare(const char *bytes, int count) {
  static int is_installed = 0;
  // Too many are none: half a sequence is worse than its absence.
  if (count > terminal_rescue_size) count = 0;
  memcpy(restoring_bytes, bytes, (size_t)count);
  restoring_count = count;
  if (is_installed) return;
  is_installed = 1;

  // The stack may be what ran out.
  stack_t stack = {.ss_sp = handler_stack, .ss_size = sizeof handler_stack};
  sigaltstack(&stack, NULL);
  // Traps, and whatever else ends a program that does not expect it.
  static const int crashes[] = {SIGILL,  SIGTRAP, SIGSEGV,   SIGBUS,  SIGABRT, SIGFPE,  SIGQUIT,
                                SIGSYS,  SIGUSR1, SIGUSR2,   SIGALRM, SIGPIPE, SIGXCPU, SIGXFSZ,
                                SIGPROF, SIGIO,   SIGVTALRM};
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_crash;
  action.sa_flags = SA_ONSTACK | SA_RESETHAND;
  sigemptyset(&action.sa_mask);
  for (size_t index = 0; index < sizeof crashes / sizeof crashes[0]; index++) {
    sigaction(crashes[index], &action, NULL);
  }
  atexit(restore);
}

void terminal_rescue_set_active(int active) {
  is_active = active;
}

void terminal_rescue_remember_modes(void) {
  has_modes = tcgetattr(STDIN_FILENO, &modes) == 0;
}
