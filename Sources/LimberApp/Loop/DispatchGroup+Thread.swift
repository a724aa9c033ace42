// SPDX-License-Identifier: MIT
import Foundation

extension DispatchGroup {
  /// Runs work on a thread of its own, away from the loop; the group waits for it.
  ///
  /// Not on a dispatch queue: its threads would wake once a second for as long as the program runs.
  func begin(_ work: @escaping @Sendable () -> Void) {
    enter()
    Thread { [self] in
      work()
      leave()
    }.start()
  }
}
