// SPDX-License-Identifier: MIT
//
// Waits for a key, a signal, a deadline or another thread, all in one poll(2).
//
// Linux: signalfd, timerfd on the boot clock (absolute, so after a suspend it fires at once instead
// of waiting the rest), eventfd. Elsewhere: a pipe written by signal handlers, and poll's time-out;
// that half has never been run.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#ifndef __APPLE__
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <sys/timerfd.h>
#endif

#include "CTerminal.h"

static const struct {
  int number;
  int meaning;
} watched[] = {
    {SIGINT, terminal_signal_interrupt},        {SIGTERM, terminal_signal_terminate},
    {SIGHUP, terminal_signal_hang_up},          {SIGWINCH, terminal_signal_window_change},
    {SIGCONT, terminal_signal_continue},        {SIGTSTP, terminal_signal_stop},
};
enum { watched_count = sizeof watched / sizeof watched[0] };

static int meaning_of(int number) {
  for (int index = 0; index < watched_count; index++) {
    if (watched[index].number == number) return watched[index].meaning;
  }
  return 0;
}

#ifndef __APPLE__

static sigset_t watched_set(void) {
  sigset_t set;
  sigemptyset(&set);
  for (int index = 0; index < watched_count; index++) sigaddset(&set, watched[index].number);
  return set;
}

void terminal_block_signals(void) {
  sigset_t set = watched_set();
  pthread_sigmask(SIG_BLOCK, &set, NULL);
}

static void *let_interrupt(void *delay_ms) {
  poll(NULL, 0, (int)(intptr_t)delay_ms);
  sigset_t interrupt;
  sigemptyset(&interrupt);
  sigaddset(&interrupt, SIGINT);
  pthread_sigmask(SIG_UNBLOCK, &interrupt, NULL);
  // The signal is delivered now or later; this thread goes with the process.
  for (;;) pause();
}

void terminal_let_interrupt(int after_ms) {
  // A signal that a handler watches would go to the handler.
  struct sigaction action;
  if (sigaction(SIGINT, NULL, &action) == 0 && action.sa_handler != SIG_IGN) {
    signal(SIGINT, SIG_DFL);
  }
  pthread_t thread;
  if (pthread_create(&thread, NULL, let_interrupt, (void *)(intptr_t)after_ms) == 0) {
    pthread_detach(thread);
  }
}

int64_t terminal_boot_time_ns(void) {
  struct timespec now;
  clock_gettime(CLOCK_BOOTTIME, &now);
  return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

int terminal_waiter_open(terminal_waiter *waiter) {
  sigset_t set = watched_set();
  waiter->armed_ns = -1;
  waiter->signal_descriptor = signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
  if (waiter->signal_descriptor < 0) return errno;
  waiter->timer_descriptor = timerfd_create(CLOCK_BOOTTIME, TFD_NONBLOCK | TFD_CLOEXEC);
  if (waiter->timer_descriptor < 0) {
    int error = errno;
    close(waiter->signal_descriptor);
    return error;
  }
  return 0;
}

void terminal_waiter_close(terminal_waiter *waiter) {
  close(waiter->signal_descriptor);
  close(waiter->timer_descriptor);
}

/// Poll's own time-out may be late by a thousandth of its length, and does not advance during
/// suspend; a timer does both right. Setting it also clears an expiry, so that it is never read.
static void arm(terminal_waiter *waiter, int64_t deadline_ns) {
  if (deadline_ns == waiter->armed_ns) return;
  waiter->armed_ns = deadline_ns;
  struct itimerspec time;
  memset(&time, 0, sizeof time);
  if (deadline_ns >= 0) {
    // All zero would disarm it.
    int64_t at = deadline_ns == 0 ? 1 : deadline_ns;
    time.it_value.tv_sec = at / 1000000000;
    time.it_value.tv_nsec = at % 1000000000;
  }
  timerfd_settime(waiter->timer_descriptor, TFD_TIMER_ABSTIME, &time, NULL);
}

static int poll_limit(const terminal_waiter *waiter) {
  (void)waiter;
  return -1;
}

static int read_signals(terminal_waiter *waiter) {
  // More than the watched signals, each pending at most once: one read takes all.
  struct signalfd_siginfo arrived[watched_count + 2];
  ssize_t bytes = read(waiter->signal_descriptor, arrived, sizeof arrived);
  int signals = 0;
  for (ssize_t index = 0; index < bytes / (ssize_t)sizeof arrived[0]; index++) {
    signals |= meaning_of((int)arrived[index].ssi_signo);
  }
  return signals;
}

static bool deadline_passed(const terminal_waiter *waiter, const struct pollfd *timer) {
  (void)waiter;
  return (timer->revents & POLLIN) != 0;
}

int terminal_call_open(terminal_call *call) {
  call->read_end = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
  call->write_end = call->read_end;
  return call->read_end < 0 ? errno : 0;
}

#else

static int signal_pipe[2] = {-1, -1};

static void on_signal(int number) {
  int error = errno;
  unsigned char byte = (unsigned char)number;
  (void)!write(signal_pipe[1], &byte, 1);
  errno = error;
}

static int open_pipe(int ends[2]) {
  if (pipe(ends) != 0) return errno;
  for (int index = 0; index < 2; index++) {
    fcntl(ends[index], F_SETFL, O_NONBLOCK);
    fcntl(ends[index], F_SETFD, FD_CLOEXEC);
  }
  return 0;
}

void terminal_block_signals(void) {
  if (signal_pipe[0] >= 0 || open_pipe(signal_pipe) != 0) return;
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_signal;
  action.sa_flags = SA_RESTART;
  for (int index = 0; index < watched_count; index++) {
    sigaction(watched[index].number, &action, NULL);
  }
}

int64_t terminal_boot_time_ns(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

int terminal_waiter_open(terminal_waiter *waiter) {
  terminal_block_signals();
  waiter->armed_ns = -1;
  waiter->signal_descriptor = signal_pipe[0];
  waiter->timer_descriptor = -1;
  return signal_pipe[0] < 0 ? EMFILE : 0;
}

void terminal_waiter_close(terminal_waiter *waiter) {
  (void)waiter;
}

static void arm(terminal_waiter *waiter, int64_t deadline_ns) {
  waiter->armed_ns = deadline_ns;
}

static int poll_limit(const terminal_waiter *waiter) {
  if (waiter->armed_ns < 0) return -1;
  int64_t left = waiter->armed_ns - terminal_boot_time_ns();
  if (left <= 0) return 0;
  int64_t ms = (left + 999999) / 1000000;
  return ms > 3600000 ? 3600000 : (int)ms;
}

static int read_signals(terminal_waiter *waiter) {
  int signals = 0;
  unsigned char byte;
  while (read(waiter->signal_descriptor, &byte, 1) == 1) signals |= meaning_of(byte);
  return signals;
}

static bool deadline_passed(const terminal_waiter *waiter, const struct pollfd *timer) {
  (void)timer;
  return waiter->armed_ns >= 0 && terminal_boot_time_ns() >= waiter->armed_ns;
}

int terminal_call_open(terminal_call *call) {
  int ends[2];
  int error = open_pipe(ends);
  call->read_end = error == 0 ? ends[0] : -1;
  call->write_end = error == 0 ? ends[1] : -1;
  return error;
}

#endif

int terminal_waiter_wait(
    terminal_waiter *waiter, int input, int output, int wake_descriptor, int64_t deadline_ns,
    int *signals) {
  arm(waiter, deadline_ns);
  struct pollfd watch[] = {
      {.fd = input, .events = POLLIN},
      {.fd = waiter->signal_descriptor, .events = POLLIN},
      {.fd = wake_descriptor, .events = POLLIN},
      {.fd = waiter->timer_descriptor, .events = POLLIN},
      {.fd = output, .events = POLLOUT},
  };
  *signals = 0;
  for (;;) {
    int wake = 0;
    int count = poll(watch, 5, poll_limit(waiter));
    if (count < 0 && errno != EINTR) return terminal_wake_input_ended;
    if (count > 0) {
      if (watch[0].revents & POLLIN) wake |= terminal_wake_input;
      if (watch[0].revents & (POLLHUP | POLLERR | POLLNVAL)) wake |= terminal_wake_input_ended;
      if (watch[4].revents & POLLOUT) wake |= terminal_wake_output;
      if (watch[4].revents & (POLLHUP | POLLERR | POLLNVAL)) wake |= terminal_wake_input_ended;
      if (watch[1].revents & POLLIN) {
        *signals = read_signals(waiter);
        if (*signals != 0) wake |= terminal_wake_signals;
      }
      if (watch[2].revents & POLLIN) {
        // An eventfd empties at once; a pipe with more in it only causes one extra wake-up.
        uint64_t taken[32];
        (void)!read(wake_descriptor, taken, sizeof taken);
        wake |= terminal_wake_call;
      }
    }
    if (count >= 0 && deadline_passed(waiter, &watch[3])) wake |= terminal_wake_deadline;
    if (wake != 0) return wake;
  }
}

void terminal_call_close(terminal_call call) {
  close(call.read_end);
  if (call.write_end != call.read_end) close(call.write_end);
}

void terminal_call_send(terminal_call call) {
  uint64_t one = 1;
  ssize_t count;
  do {
    count = write(call.write_end, &one, sizeof one);
  } while (count < 0 && errno == EINTR);
}
