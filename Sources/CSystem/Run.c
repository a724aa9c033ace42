// SPDX-License-Identifier: MIT
// Runs another program, such as an editor, that has the terminal for a while. It is in the same
// job: a stop stops both, and the shell continues both.
#define _GNU_SOURCE
#include "CSystem.h"

#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include "Start.h"

static volatile pid_t running = 0;
static volatile sig_atomic_t asked_to_end = 0;

/// Asked to end, this program ends after the other one, which can save its work when it gets
/// SIGHUP.
static void pass_on(int number) {
  int error = errno;
  asked_to_end = number;
  if (running > 0) kill(running, SIGHUP);
  errno = error;
}

/// Takes a pending signal; false if there was none.
static bool take(int number) {
  sigset_t set;
  sigpending(&set);
  if (!sigismember(&set, number)) return false;
  sigemptyset(&set);
  sigaddset(&set, number);
  return sigwait(&set, &number) == 0;
}

/// Stops along with the other program, unless both were stopped and have been continued.
static void stop_too(pid_t child) {
  if (!take(SIGCONT)) {
    kill(0, SIGTSTP);
    // If nothing can stop this program, do not keep waking the other one in a busy loop.
    if (!take(SIGCONT)) poll(NULL, 0, 100);
  }
  kill(child, SIGCONT);
}

static int await(pid_t child) {
  int state = 0;
  for (;;) {
    pid_t found = waitpid(child, &state, WUNTRACED);
    if (found == child && WIFSTOPPED(state)) {
      stop_too(child);
    } else if (found == child || errno != EINTR) {
      return state;
    }
  }
}

static bool is_in_foreground(void) {
  pid_t group = tcgetpgrp(STDIN_FILENO);
  return group <= 0 || group == getpgrp();
}

int csystem_run(char *const words[], int *status, int *signal_number) {
  struct termios modes;
  bool has_modes = tcgetattr(STDIN_FILENO, &modes) == 0;
  sigset_t all, before, meanwhile;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  asked_to_end = 0;
  pid_t child = 0;
  int error = csystem_start_in_foreground(words, &child);
  if (error != 0) {
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return error;
  }
  running = child;

  enum { changed_count = 4 };
  static const int changed[changed_count] = {SIGINT, SIGQUIT, SIGTERM, SIGHUP};
  struct sigaction former[changed_count];
  for (int index = 0; index < changed_count; index++) {
    bool ends = changed[index] == SIGTERM || changed[index] == SIGHUP;
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = ends ? pass_on : SIG_IGN;
    sigaction(changed[index], NULL, &former[index]);
    if (former[index].sa_handler != SIG_IGN) sigaction(changed[index], &action, NULL);
  }
  meanwhile = before;
  sigaddset(&meanwhile, SIGCONT);
  sigdelset(&meanwhile, SIGTERM);
  sigdelset(&meanwhile, SIGHUP);
  sigdelset(&meanwhile, SIGTSTP);
  // Ignored, but kept for later while blocked: Ctrl-C is for the other program alone.
  sigdelset(&meanwhile, SIGINT);
  sigdelset(&meanwhile, SIGQUIT);
  pthread_sigmask(SIG_SETMASK, &meanwhile, NULL);

  int state = await(child);

  pthread_sigmask(SIG_SETMASK, &all, NULL);
  running = 0;
  for (int index = 0; index < changed_count; index++) sigaction(changed[index], &former[index], NULL);
  take(SIGCONT);
  if (has_modes && is_in_foreground()) tcsetattr(STDIN_FILENO, TCSADRAIN, &modes);
  if (asked_to_end != 0) kill(getpid(), asked_to_end);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  *status = WIFEXITED(state) ? WEXITSTATUS(state) : -1;
  *signal_number = WIFSIGNALED(state) ? WTERMSIG(state) : 0;
  return 0;
}
