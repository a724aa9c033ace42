// SPDX-License-Identifier: MIT
import Foundation

extension DispatchGroup {
  /// Does something away from the loop, on a thread that ends with it; the group is done when that is.
  ///
  /// Not on a queue: the threads of queues wake once a second to look after one another, for as long as
  /// the program runs.
  func begin(_ work: @escaping @Sendable () -> Void) {
    enter()
    Thread { [self] in
      work()
      leave()
    }.start()
  }
}
