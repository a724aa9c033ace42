// SPDX-License-Identifier: MIT

import Synchronization

/// A routine that is decoded when it is first asked for, and only then.
///
/// Start-up shows little of what is built in, and Yams takes a tenth of a millisecond or two for each
/// file; so nobody waits for a file that nobody looks at.
final class LazyRoutine: Sendable {
  private let decoded: Mutex<Result<LocatedRoutine, RoutineFileError>?>
  private let decode: @Sendable () -> Result<LocatedRoutine, RoutineFileError>

  /// Decodes by a function when asked; it is called once.
  init(_ decode: @escaping @Sendable () -> Result<LocatedRoutine, RoutineFileError>) {
    self.decode = decode
    decoded = Mutex(nil)
  }

  /// Takes what is decoded already.
  convenience init(_ result: Result<LocatedRoutine, RoutineFileError>) {
    self.init { result }
  }

  /// The routine or why there is none.
  var result: Result<LocatedRoutine, RoutineFileError> {
    decoded.withLock { decoded in
      if let decoded { return decoded }
      let result = decode()
      decoded = result
      return result
    }
  }
}
