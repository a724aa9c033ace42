// SPDX-License-Identifier: MIT
import Foundation

/// The folder of tone files, each made when first needed and kept.
struct ToneFolder {
  let path: String
  /// The version of the synthesis; raising it makes all tones anew.
  private static let edition = 1

  /// The file of a tone, made if need be; `nil` if it cannot be.
  ///
  /// - Parameters:
  ///   - tone: The tone; `nil` for silence.
  ///   - volume: How loud, from 0 to 100.
  ///   - isLed: Whether silence that wakes the sink comes first.
  func file(_ tone: Tone?, volume: Int = 0, isLed: Bool = true) -> String? {
    let name = [tone?.rawValue ?? "silence", "\(volume)", isLed ? "led" : "bare"]
    let file = "\(path)/\(name.joined(separator: "-")).\(Self.edition).wav"
    // A file cut short, by a power failure for example, is made anew.
    var status = stat()
    if lstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size == ToneWave.size(tone, lead: isLed ? SinkSleep.lead : .zero)
    {
      return file
    }
    let lead = isLed ? SinkSleep.lead : .zero
    return write(ToneWave(tone, volume: volume, lead: lead).file, to: file) ? file : nil
  }

  /// Writes to a temporary file first, so that no half tone is ever played.
  private func write(_ bytes: [UInt8], to file: String) -> Bool {
    var folder = ""
    for part in path.split(separator: "/") {
      folder += "/\(part)"
      mkdir(folder, 0o700)
    }
    let draft = "\(file).\(getpid())"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { return false }
    let isWhole = Foundation.write(descriptor, bytes, bytes.count) == bytes.count
    if close(descriptor) == 0, isWhole, rename(draft, file) == 0 { return true }
    unlink(draft)
    return false
  }
}
