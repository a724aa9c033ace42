// SPDX-License-Identifier: MIT

import StrictYAML

/// One thing wrong with a routine file: where, what, and what to do about it.
public typealias RoutineFileProblem = FileProblem

/// Why a routine file gives no routine: every problem of it, in the order of the file; at least one.
public typealias RoutineFileError = FileError
