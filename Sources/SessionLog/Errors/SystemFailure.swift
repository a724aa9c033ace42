// SPDX-License-Identifier: MIT

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A system call that failed, with the system's error number.
public struct SystemFailure: Error, Hashable, Sendable {
  /// The error number; `notOwn` has one that no system uses.
  public let code: Int32

  /// Makes a failure.
  public init(code: Int32) { self.code = code }

  /// It belongs to another user.
  static let notOwn = Self(code: -1)
  static let missing = Self(code: ENOENT)
  static let exists = Self(code: EEXIST)
  static let isLink = Self(code: ELOOP)
  static let notAFile = Self(code: EISDIR)
  static let notAFolder = Self(code: ENOTDIR)
  static let manyNames = Self(code: EMLINK)
  static let tooLong = Self(code: EFBIG)
  static let noRoom = Self(code: ENOSPC)
  /// Another program holds the lock.
  static let held = Self(code: EWOULDBLOCK)
  /// The request makes no sense.
  static let invalid = Self(code: EINVAL)
  /// The failure of the last system call.
  static var latest: Self { Self(code: errno) }

  /// Throws if the result of a system call is negative.
  static func check(_ result: some BinaryInteger) throws(Self) { if result < 0 { throw .latest } }

  /// Whether it is anything but a regular file of the person's own with a single name.
  var isOfStranger: Bool { [.notOwn, .notAFile, .isLink, .manyNames].contains(self) }
}

/// Something in a record or in the log that no program wrote.
struct Damage: Error {
  /// Where it is, for messages: `session 0123456789abcdef: site`.
  let place: String
}
