// SPDX-License-Identifier: MIT
import Foundation

/// A disk that is soon full, for a process of a test's own.
enum SmallFiles {
  /// Does something while no file may grow beyond so many bytes.
  static func only(bytes: UInt, _ body: () throws -> Void) throws {
    signal(SIGXFSZ, SIG_IGN)
    #if canImport(Glibc)
      let resource = __rlimit_resource_t(RLIMIT_FSIZE.rawValue)
    #else
      let resource = RLIMIT_FSIZE
    #endif
    var limit = rlimit()
    getrlimit(resource, &limit)
    let usual = limit.rlim_cur
    limit.rlim_cur = rlim_t(bytes)
    setrlimit(resource, &limit)
    defer {
      limit.rlim_cur = usual
      setrlimit(resource, &limit)
    }
    try body()
  }
}
