// SPDX-License-Identifier: MIT
#define _GNU_SOURCE
#include "CSystem.h"

#include <errno.h>
#include <fcntl.h>

int csystem_reserve(int descriptor, int64_t length) {
#ifdef __linux__
  return fallocate(descriptor, FALLOC_FL_KEEP_SIZE, 0, length) == 0 ? 0 : errno;
#else
  (void)descriptor;
  (void)length;
  return ENOTSUP;
#endif
}
