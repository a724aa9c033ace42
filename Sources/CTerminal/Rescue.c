// SPDX-License-Identifier: MIT
//
// Restores the terminal when the program traps or exits without closing the screen. The rule of
// this file: the handler calls only async-signal-safe functions, allocates nothing, and waits only
// briefly.
#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "CTerminal.h"
#include "Internal.h"

static volatile sig_atomic_t is_active = 0;
static struct termios modes;
static int has_modes = 0;
static char restoring_bytes[terminal_rescue_size];
static int restoring_count = 0;

enum { handler_stack_size = 32768, longest_wait_ms = 200 };

bool terminal_is_ours(void) {
  // Without a shell with job control, whoever opened the terminal has it.
  pid_t group = tcgetpgrp(STDIN_FILENO);
  return group <= 0 || group == getpgrp();
}

void terminal_rescue_restore_modes(void) {
  // Another program has the terminal and has set its own modes.
  if (has_modes && terminal_is_ours()) tcsetattr(STDIN_FILENO, TCSANOW, &modes);
}

static void restore(void) {
  if (!is_active) return;
  is_active = 0;
  int error = errno;
  terminal_rescue_restore_modes();
  // A frame may have been cut off within a sequence; the escape at the start of these bytes ends
  // it.
  int64_t deadline = terminal_steady_ms() + longest_wait_ms;
  for (int sent = 0; sent < restoring_count;) {
    ssize_t taken = terminal_output_write(restoring_bytes + sent, (size_t)(restoring_count - sent));
    if (taken < 0) break;
    sent += (int)taken;
    if (sent < restoring_count && !terminal_output_has_room_by(deadline)) break;
  }
  errno = error;
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

static pthread_key_t stack_key;
static pthread_once_t stack_key_once = PTHREAD_ONCE_INIT;

static void drop_stack(void *stack) {
  stack_t none = {.ss_flags = SS_DISABLE};
  sigaltstack(&none, NULL);
  free(stack);
}

static void make_stack_key(void) {
  pthread_key_create(&stack_key, drop_stack);
}

void terminal_cover_thread(void) {
  pthread_once(&stack_key_once, make_stack_key);
  if (pthread_getspecific(stack_key) != NULL) return;
  // The stack may have overflowed.
  stack_t stack = {.ss_sp = malloc(handler_stack_size), .ss_size = handler_stack_size};
  if (stack.ss_sp == NULL) return;
  pthread_setspecific(stack_key, stack.ss_sp);
  sigaltstack(&stack, NULL);
}

/// Whether a signal's default ends the program. All do, real-time ones included, except those that
/// cannot be caught, that the waiter takes, that stop, that only inform, or that are ignored here.
static bool ends_the_program(int number) {
  switch (number) {
    case SIGKILL:
    case SIGSTOP:
    case SIGINT:
    case SIGTERM:
    case SIGHUP:
    case SIGWINCH:
    case SIGCONT:
    case SIGTSTP:
    case SIGTTIN:
    case SIGTTOU:
    case SIGCHLD:
    case SIGURG:
    case SIGXFSZ:
      return false;
    default:
      return true;
  }
}

void terminal_rescue_prepare(const char *bytes, int count) {
  static int is_installed = 0;
  // Too long: drop it all, since half a sequence is worse than none.
  if (count > terminal_rescue_size) count = 0;
  memcpy(restoring_bytes, bytes, (size_t)count);
  restoring_count = count;
  if (is_installed) return;
  is_installed = 1;

  terminal_cover_thread();
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_crash;
  action.sa_flags = SA_ONSTACK | SA_RESETHAND;
  sigemptyset(&action.sa_mask);
  // A crash in the background should end the program, not stop it.
  sigaddset(&action.sa_mask, SIGTTOU);
  for (int number = 1; number < NSIG; number++) {
    if (ends_the_program(number)) sigaction(number, &action, NULL);
  }
  atexit(restore);
}

void terminal_rescue_set_active(int active) {
  is_active = active;
}

void terminal_rescue_remember_modes(void) {
  has_modes = tcgetattr(STDIN_FILENO, &modes) == 0;
}
