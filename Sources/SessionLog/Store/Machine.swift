// SPDX-License-Identifier: MIT

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The machine that the program runs on.
enum Machine {
  /// What tells it from other machines: sixteen lower-case hexadecimal digits that follow from its id;
  /// empty if the system does not tell. The id itself is to stay on the machine.
  static let hash: String = id.map { hash(of: $0) } ?? ""

  /// What tells this start of the machine from all others: the boot clocks of two moments can be
  /// compared only if they are of the same. Empty if the system does not tell.
  static let boot: String = {
    #if canImport(Glibc)
      text(of: "/proc/sys/kernel/random/boot_id") ?? ""
    #else
      systemText("kern.bootsessionuuid") ?? ""
    #endif
  }()

  /// The person, as the system knows them.
  static let person = geteuid()

  /// Sixteen lower-case hexadecimal digits that follow from a text, the same in every run.
  static func hash(of text: String) -> String {
    // FNV-1a.
    "limber \(text)".utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { value, byte in
      (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }.hexDigits
  }

  private static var id: String? {
    #if canImport(Glibc)
      // An image that no machine has started from has an empty id, or words.
      ["/etc/machine-id", "/var/lib/dbus/machine-id"].lazy.compactMap(text(of:)).first {
        $0.utf8.count == 32 && $0.utf8.allSatisfy(\.isLowerHexDigit)
      }
    #else
      systemText("kern.uuid")
    #endif
  }

  #if canImport(Glibc)
    /// The first line of one of the system's files.
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
