// SPDX-License-Identifier: MIT

import StrictYAML

/// A problem of a routine file: where it is, what is wrong, and what to do.
public typealias RoutineFileProblem = FileProblem

/// Why a routine file cannot be used: all its problems, in file order; at least one.
public typealias RoutineFileError = FileError
