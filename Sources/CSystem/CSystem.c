// SPDX-License-Identifier: MIT
#define _GNU_SOURCE
#include "CSystem.h"

#include <errno.h>
#include <fcntl.h>

#ifdef __linux__
#include <linux/magic.h>
#include <sys/vfs.h>
#endif

int csystem_reserve(int descriptor, int64_t length) {
#ifdef __linux__
  return fallocate(descriptor, FALLOC_FL_KEEP_SIZE, 0, length) == 0 ? 0 : errno;
#else
  (void)descriptor;
  (void)length;
  return ENOTSUP;
#endif
}

int csystem_is_in_memory(const char *path) {
#ifdef __linux__
  struct statfs status;
  if (statfs(path, &status) != 0) return 0;
  // The magic number of ramfs does not fit into a signed 32-bit integer.
  return status.f_type == TMPFS_MAGIC || (uint32_t)status.f_type == (uint32_t)RAMFS_MAGIC;
#else
  (void)path;
  return 0;
#endif
}
