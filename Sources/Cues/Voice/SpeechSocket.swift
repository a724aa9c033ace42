// SPDX-License-Identifier: MIT
import Foundation

/// A connection to the desktop's speech service (SSIP, as speech-dispatcher speaks it). It only
/// sends, and ignores replies.
final class SpeechSocket {
  private let descriptor: Int32

  /// The service's socket, from the environment.
  static func path(in environment: [String: String]) -> String? {
    if let address = environment["SPEECHD_ADDRESS"], address.hasPrefix("unix_socket:") {
      return String(address.dropFirst("unix_socket:".count))
    }
    let cache = environment["XDG_CACHE_HOME"] ?? environment["HOME"].map { "\($0)/.cache" }
    return (environment["XDG_RUNTIME_DIR"] ?? cache).map {
      "\($0)/speech-dispatcher/speechd.sock"
    }
  }

  /// Connects; `nil` if no service listens.
  init?(path: String) {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let room = MemoryLayout.size(ofValue: address.sun_path)
    let bytes = Array(path.utf8)
    guard !bytes.isEmpty, bytes.count < room else { return nil }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    #if canImport(Glibc)
      descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    #else
      descriptor = socket(AF_UNIX, SOCK_STREAM, 0)
      var yes: Int32 = 1
      setsockopt(descriptor, SOL_SOCKET, SO_NOSIGPIPE, &yes, socklen_t(MemoryLayout<Int32>.size))
    #endif
    guard descriptor >= 0 else { return nil }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    let connected = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    guard connected == 0, send(["SET SELF CLIENT_NAME user:limber:session"]) else { return nil }
  }

  deinit { close(descriptor) }

  /// Speaks, and drops what was to be spoken before: the newest is what counts.
  ///
  /// - Returns: Whether the service took it.
  func speak(_ speech: Speech, volume: Int) -> Bool {
    send([
      "CANCEL SELF",
      "SET SELF PRIORITY \(speech.isImportant ? "IMPORTANT" : "TEXT")",
      "SET SELF RATE \(speech.rate)",
      "SET SELF VOLUME \(min(max(volume, 0), 100) * 2 - 100)",
      "SPEAK",
      // SSIP: a line with a single dot ends the text.
      speech.text.hasPrefix(".") ? ".\(speech.text)" : speech.text,
      ".",
    ])
  }

  /// Stops speech, and drops what is queued.
  func stop() { _ = send(["STOP SELF", "CANCEL SELF"]) }

  private func send(_ lines: [String]) -> Bool {
    // Unread replies would fill the buffer in time; a closed connection reads as an end.
    var answers = [UInt8](repeating: 0, count: 1_024)
    var count: Int
    repeat { count = recv(descriptor, &answers, answers.count, 0) } while count > 0
    if count == 0 { return false }
    let bytes = Array(lines.map { "\($0)\r\n" }.joined().utf8)
    #if canImport(Glibc)
      let flags = Int32(MSG_NOSIGNAL)
    #else
      let flags: Int32 = 0
    #endif
    // Half a command would spoil the next. A service without room for a few lines is as good as
    // gone.
    return Foundation.send(descriptor, bytes, bytes.count, flags) == bytes.count
  }
}
