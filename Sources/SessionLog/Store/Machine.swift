// SPDX-License-Identifier: MIT

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The machine on which the program runs.
enum Machine {
  /// Identifies the machine: sixteen lower-case hexadecimal digits derived from its id, which
  /// itself must not leave the machine. Empty if unknown.
  static let hash: String = id.map { hash(of: $0) } ?? ""

  /// Identifies the current start of the machine: boot clocks can be compared only within the same
  /// start. Empty if unknown.
  static let boot: String = {
    #if canImport(Glibc)
      text(of: "/proc/sys/kernel/random/boot_id") ?? ""
    #else
      systemText("kern.bootsessionuuid") ?? ""
    #endif
  }()

  /// The user id.
  static let person = geteuid()

  /// Sixteen lower-case hexadecimal digits derived from a text, always the same.
  static func hash(of text: String) -> String {
    // FNV-1a.
    "limber \(text)".utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { value, byte in
      (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }.hexDigits
  }

  private static var id: String? {
    #if canImport(Glibc)
      // In an image that was never started, the id is empty or a word.
      ["/etc/machine-id", "/var/lib/dbus/machine-id"].lazy.compactMap(text(of:)).first {
        $0.utf8.count == 32 && $0.utf8.allSatisfy(\.isLowerHexDigit)
      }
    #else
      systemText("kern.uuid")
    #endif
  }

  #if canImport(Glibc)
    /// The first line of a system file.
    private static func text(of path: String) -> String? {
      guard let bytes = try? StreamedFile(path).next(128), !bytes.isEmpty else { return nil }
      return String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    }
  #else
    private static func systemText(_ name: String) -> String? {
      var (buffer, size) = ([UInt8](repeating: 0, count: 128), 128)
      guard sysctlbyname(name, &buffer, &size, nil, 0) == 0 else { return nil }
      return String(decoding: buffer.prefix(size).prefix { $0 != 0 }, as: UTF8.self)
    }
  #endif
}
