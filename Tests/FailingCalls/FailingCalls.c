// SPDX-License-Identifier: MIT
#define _GNU_SOURCE
#include "FailingCalls.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static char failing_call[16], failing_area[16];
static long first, last;
static int outcome;
static atomic_long count;
static int trace = -1;

/// The next function of that name, which is the system's own.
#define SYSTEM(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

__attribute__((constructor)) static void prepare(void) {
  const char *order = getenv("FAILING_CALL"), *file = getenv("FAILING_CALLS_TRACE");
  if (order) sscanf(order, "%15s %15s %ld %ld %d", failing_call, failing_area, &first, &last, &outcome);
  if (file) trace = SYSTEM(open)(file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static const char *area_of(const char *path) {
  if (strstr(path, "/limber.sqlite.r")) return "records";
  if (strstr(path, "/limber.sqlite")) return "log";
  if (strstr(path, "/.local/state/limber/devices")) return "device";
  if (strstr(path, "/.local/share")) return "folder";
  return NULL;
}

static void die(void) {
  kill(getpid(), SIGKILL);
  for (;;) pause();
}

/// How a call on a path is to come out; 0 as usual.
static int judged(const char *call, const char *path) {
  const char *area = path ? area_of(path) : NULL;
  if (!area) return 0;
  if (trace >= 0) {
    char line[64];
    int length = snprintf(line, sizeof line, "%s %s\n", call, area);
    if (SYSTEM(write)(trace, line, (size_t)length) != length) abort();
  }
  if (strcmp(call, failing_call) != 0 || strcmp(area, failing_area) != 0) return 0;
  long number = atomic_fetch_add(&count, 1) + 1;
  if (number < first || number > last) return 0;
  if (outcome == FAILING_CALLS_KILLED) die();
  return outcome;
}

/// The same for a call on an open file.
static int judged_open(const char *call, int descriptor) {
  int before = errno;
  char link[32], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, sizeof path - 1);
  errno = before;
  if (length < 0) return 0;
  path[length] = 0;
  return judged(call, path);
}

/// Does a call as it is to come out.
#define DO(type, judgement, call)                                  \
  int verdict = judgement;                                         \
  if (verdict > 0) {                                               \
    errno = verdict;                                               \
    return (type)-1;                                               \
  }                                                                \
  type result = call;                                              \
  if (verdict == FAILING_CALLS_KILLED_AFTER) die();                \
  return result

#define OPENING(name)                                              \
  int name(const char *path, int flags, ...) {                     \
    va_list rest;                                                  \
    va_start(rest, flags);                                         \
    mode_t mode = flags & (O_CREAT | __O_TMPFILE) ? va_arg(rest, mode_t) : 0; \
    va_end(rest);                                                  \
    DO(int, judged("open", path), SYSTEM(name)(path, flags, mode)); \
  }
OPENING(open)
OPENING(open64)

#define WRITING(name, offset_type)                                 \
  ssize_t name(int descriptor, const void *bytes, size_t length, offset_type offset) { \
    int half = 0;                                                  \
    DO(ssize_t, ({                                                 \
         int wanted = judged_open("pwrite", descriptor);           \
         half = wanted == FAILING_CALLS_SHORT;                     \
         wanted;                                                   \
       }),                                                         \
       SYSTEM(name)(descriptor, bytes, half ? length / 2 : length, offset)); \
  }
WRITING(pwrite, off_t)
WRITING(pwrite64, off64_t)

int fdatasync(int descriptor) {
  DO(int, judged_open("fdatasync", descriptor), SYSTEM(fdatasync)(descriptor));
}

int fsync(int descriptor) { DO(int, judged_open("fsync", descriptor), SYSTEM(fsync)(descriptor)); }

int ftruncate(int descriptor, off_t length) {
  DO(int, judged_open("ftruncate", descriptor), SYSTEM(ftruncate)(descriptor, length));
}

int ftruncate64(int descriptor, off64_t length) {
  DO(int, judged_open("ftruncate", descriptor), SYSTEM(ftruncate64)(descriptor, length));
}

int fallocate(int descriptor, int mode, off_t offset, off_t length) {
  DO(int, judged_open("fallocate", descriptor), SYSTEM(fallocate)(descriptor, mode, offset, length));
}

int renameat(int folder, const char *path, int target_folder, const char *target) {
  DO(int, judged("rename", target), SYSTEM(renameat)(folder, path, target_folder, target));
}

int mkdir(const char *path, mode_t mode) {
  DO(int, judged("mkdir", path), SYSTEM(mkdir)(path, mode));
}

int unlink(const char *path) { DO(int, judged("unlink", path), SYSTEM(unlink)(path)); }

ssize_t pread(int descriptor, void *bytes, size_t length, off_t offset) {
  DO(ssize_t, judged_open("pread", descriptor), SYSTEM(pread)(descriptor, bytes, length, offset));
}

ssize_t pread64(int descriptor, void *bytes, size_t length, off64_t offset) {
  DO(ssize_t, judged_open("pread", descriptor), SYSTEM(pread64)(descriptor, bytes, length, offset));
}

void *mmap64(void *place, size_t length, int protection, int flags, int descriptor, off64_t offset) {
  if (descriptor < 0) return SYSTEM(mmap64)(place, length, protection, flags, descriptor, offset);
  DO(void *, judged_open("mmap", descriptor),
     SYSTEM(mmap64)(place, length, protection, flags, descriptor, offset));
}
