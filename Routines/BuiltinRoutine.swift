// SPDX-License-Identifier: MIT
import RoutineModel

// The rule of this folder: the YAML files are what people write and read, and `AllRoutines.swift` is
// what they say, as Swift, so that the program starts without reading any of them. A test holds the
// two equal; CONTRIBUTING.md tells how it is made anew.

/// A routine that is part of the program.
public struct BuiltinRoutine: Sendable {
  /// What a list shows of it.
  public let outline: RoutineOutline
  /// Makes the whole routine.
  public let make: @Sendable () -> Routine
}

/// A length of time, under one name of one meaning: the compiler is quick about it.
func milliseconds(_ count: Int64) -> Duration { .milliseconds(count) }
