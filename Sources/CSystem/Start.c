// SPDX-License-Identifier: MIT
// The only place that starts other programs. They get three descriptors, default signals and their
// own session, unless they are to have the terminal. On Linux they die with the thread that started
// them, even if it is killed, which posix_spawn cannot do.
#define _GNU_SOURCE
#include "CSystem.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "Start.h"

#ifdef __linux__
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>

static void close_from(int first, int limit) {
#ifdef SYS_close_range
  if (syscall(SYS_close_range, first, ~0U, 0) == 0) return;
#endif
  for (int descriptor = first; descriptor < limit; descriptor++) close(descriptor);
}

/// One past the highest possible descriptor.
static int most_descriptors(void) {
  struct rlimit limit = {.rlim_cur = 1024};
  getrlimit(RLIMIT_NOFILE, &limit);
  return limit.rlim_cur < 65536 ? (int)limit.rlim_cur : 65536;
}

int csystem_start(const char *path, char *const words[], char *const environment[], int input,
                  int output, int errors, pid_t *child, int *handle) {
  int most = most_descriptors();
  pid_t parent = getpid();
  volatile int failure = 0;
  // The child shares this memory until exec: no handler of ours may run in it meanwhile.
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  pid_t process = vfork();
  if (process == 0) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent) _exit(127);
    setsid();
    struct sigaction standard = {.sa_handler = SIG_DFL};
    for (int number = 1; number < NSIG; number++) sigaction(number, &standard, NULL);
    dup2(input, 0);
    dup2(output, 1);
    dup2(errors, 2);
    close_from(3, most);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    execve(path, words, environment);
    failure = errno;
    _exit(127);
  }
  int error = process < 0 ? errno : failure;
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  if (process < 0) return error;
  if (error != 0) {
    waitpid(process, NULL, 0);
    return error;
  }
  *child = process;
  *handle = -1;
#ifdef SYS_pidfd_open
  *handle = (int)syscall(SYS_pidfd_open, process, 0);
#endif
  return 0;
}

int csystem_start_in_foreground(char *const words[], pid_t *child) {
  int most = most_descriptors();
  pid_t parent = getpid();
  volatile int failure = 0;
  pid_t process = vfork();
  if (process == 0) {
    prctl(PR_SET_PDEATHSIG, SIGHUP);
    if (getppid() != parent) _exit(127);
    for (int number = 1; number < NSIG; number++) {
      struct sigaction standard = {.sa_handler = SIG_DFL}, now;
      // Ignored stop and hang-up signals are inherited: who started this program so meant the other
      // one, too.
      bool may_stay = number == SIGHUP || number == SIGINT || number == SIGQUIT || number == SIGTSTP
                      || number == SIGTTIN || number == SIGTTOU;
      if (may_stay && sigaction(number, NULL, &now) == 0 && now.sa_handler == SIG_IGN) continue;
      sigaction(number, &standard, NULL);
    }
    close_from(3, most);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    execvp(words[0], words);
    failure = errno;
    _exit(127);
  }
  if (process < 0) return errno;
  if (failure != 0) {
    waitpid(process, NULL, 0);
    return failure;
  }
  *child = process;
  return 0;
}

#else

int csystem_start(const char *path, char *const words[], char *const environment[], int input,
                  int output, int errors, pid_t *child, int *handle) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  sigset_t all, none;
  sigfillset(&all);
  sigemptyset(&none);
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input, 0);
  posix_spawn_file_actions_adddup2(&actions, output, 1);
  posix_spawn_file_actions_adddup2(&actions, errors, 2);
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK |
                                            POSIX_SPAWN_SETSID | POSIX_SPAWN_CLOEXEC_DEFAULT);
  int error = posix_spawn(child, path, &actions, &attributes, words, environment);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  *handle = -1;
  return error;
}

int csystem_start_in_foreground(char *const words[], pid_t *child) {
  posix_spawnattr_t attributes;
  sigset_t none, standard;
  sigemptyset(&none);
  sigfillset(&standard);
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setsigdefault(&attributes, &standard);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setflags(
      &attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
  extern char **environ;
  int error = posix_spawnp(child, words[0], NULL, &attributes, words, environ);
  posix_spawnattr_destroy(&attributes);
  return error;
}

#endif
