// SPDX-License-Identifier: MIT
//
// Keeps libraries from blocking. The environment says where the terminal's description and the
// locale are, and that may be a pipe nobody writes to: opening it would block for ever. An alarm
// that does nothing interrupts the call; the library then treats the file as unusable and looks
// elsewhere. Reading a regular file is never interrupted, however slow its disk.
#define _GNU_SOURCE
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <sys/time.h>

#include "Internal.h"

/// Microseconds until the first alarm, and between alarms.
enum { patience_us = 200000, interval_us = 2000 };

static struct sigaction former_action;
static struct itimerval former_timer;
static sigset_t former_mask;

static void interrupt(int number) {
  (void)number;
}

void terminal_impatience_begin(void) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  // Without SA_RESTART: the call has to fail.
  action.sa_handler = interrupt;
  sigemptyset(&action.sa_mask);
  sigaction(SIGALRM, &action, &former_action);
  sigset_t alarms;
  sigemptyset(&alarms);
  sigaddset(&alarms, SIGALRM);
  pthread_sigmask(SIG_UNBLOCK, &alarms, &former_mask);
  struct itimerval timer = {
    .it_value = {.tv_usec = patience_us}, .it_interval = {.tv_usec = interval_us}};
  setitimer(ITIMER_REAL, &timer, &former_timer);
}

void terminal_impatience_end(void) {
  setitimer(ITIMER_REAL, &former_timer, NULL);
  pthread_sigmask(SIG_SETMASK, &former_mask, NULL);
  sigaction(SIGALRM, &former_action, NULL);
}
