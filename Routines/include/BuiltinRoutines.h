// SPDX-License-Identifier: MIT

#ifndef BUILTIN_ROUTINES_H
#define BUILTIN_ROUTINES_H

#include <stddef.h>

/// A routine file that is part of the executable.
typedef struct {
  /// The file's path in the routines folder, `<kind>/<id>.yaml`, NUL-terminated.
  const char *path;
  /// The file's text in UTF-8. It is not NUL-terminated and lives as long as the program.
  const unsigned char *bytes;
  /// How many bytes the text has.
  size_t count;
} builtin_routine;

/// How many routine files are embedded.
size_t builtin_routine_count(void);

/// One of the embedded routine files.
///
/// @param index From 0 up to `builtin_routine_count()`, which is excluded.
/// @return The file, or one whose pointers are null and whose count is 0 if there is no such index.
builtin_routine builtin_routine_at(size_t index);

#endif
