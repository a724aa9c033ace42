// SPDX-License-Identifier: MIT

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What tells one start of the machine from all others: the boot clocks of two moments can be compared
/// only if they are of the same.
struct BootID: Hashable, Sendable {
  /// How many bytes an id has.
  static let length = 16
  /// The bytes; never all zero.
  let bytes: [UInt8]

  /// This start of the machine, if the system tells.
  static let current: BootID? = systemText.flatMap(BootID.init(text:))

  /// Makes an id of its bytes; `nil` if they are not as many, or all zero.
  init?(bytes: [UInt8]) {
    guard bytes.count == Self.length, bytes.contains(where: { $0 != 0 }) else { return nil }
    self.bytes = bytes
  }

  /// Makes an id of a UUID's text.
  init?(text: String) {
    let digits = text.compactMap(\.hexDigitValue)
    guard digits.count == 2 * Self.length else { return nil }
    let bytes = stride(from: 0, to: digits.count, by: 2).map { place in
      UInt8(digits[place] * 16 + digits[place + 1])
    }
    self.init(bytes: bytes)
  }

  private static var systemText: String? {
    var buffer = [UInt8](repeating: 0, count: 64)
    #if canImport(Glibc)
      let descriptor = open("/proc/sys/kernel/random/boot_id", O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { return nil }
      defer { close(descriptor) }
      let count = read(descriptor, &buffer, buffer.count)
    #else
      var size = buffer.count
      let count = sysctlbyname("kern.bootsessionuuid", &buffer, &size, nil, 0) == 0 ? size : -1
    #endif
    guard count > 0 else { return nil }
    return String(decoding: buffer.prefix(count), as: UTF8.self)
  }
}
