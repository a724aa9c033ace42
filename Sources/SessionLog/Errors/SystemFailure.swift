// SPDX-License-Identifier: MIT

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A system call that failed, with the system's error number.
public struct SystemFailure: Error, Hashable, Sendable {
  /// The error number; that of `notOwn` is none of the system's.
  public let code: Int32

  /// Makes a failure.
  public init(code: Int32) { self.code = code }

  /// Something belongs to somebody else.
  static let notOwn = Self(code: -1)
  static let missing = Self(code: ENOENT)
  static let exists = Self(code: EEXIST)
  static let isLink = Self(code: ELOOP)
  static let notAFile = Self(code: EISDIR)
  static let notAFolder = Self(code: ENOTDIR)
  static let manyNames = Self(code: EMLINK)
  static let tooLong = Self(code: EFBIG)
  static let noRoom = Self(code: ENOSPC)
  /// Another program has the lock.
  static let held = Self(code: EWOULDBLOCK)
  /// What is asked for makes no sense.
  static let invalid = Self(code: EINVAL)
  /// The failure of the system call that was made last.
  static var latest: Self { Self(code: errno) }

  /// Throws what a system call says that has failed.
  static func check(_ result: some BinaryInteger) throws(Self) { if result < 0 { throw .latest } }

  /// Whether something stands there that is no regular file of the person's own with one name.
  var isOfStranger: Bool { [.notOwn, .notAFile, .isLink, .manyNames].contains(self) }
}

/// Something in a record or in the log that no program has written there.
struct Damage: Error {
  /// Where it is, for the person: `session 0123456789abcdef: site`.
  let place: String
}
