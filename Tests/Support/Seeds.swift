// SPDX-License-Identifier: MIT
import Foundation

/// The seeds that random tests begin with.
///
/// They are the same in every run, unless `LIMBER_SEED` gives one: then it is the only one, to look
/// at a failure or to look further.
public enum Seeds {
  /// The first seeds, or the one of the environment.
  public static func first(_ count: UInt64) -> [UInt64] {
    if let seed = ProcessInfo.processInfo.environment["LIMBER_SEED"].flatMap(UInt64.init) {
      return [seed]
    }
    return Array(1...count)
  }
}
