// SPDX-License-Identifier: MIT
import Foundation
import Testing

/// A fake speech service that answers as speech-dispatcher does.
final class SpeechService {
  private let listening: Int32
  private var connection: Int32 = -1
  private var heard = ""

  /// Listens at a path.
  init(at path: String) throws {
    try FileManager.default.createDirectory(
      at: URL(filePath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
    #if canImport(Glibc)
      listening = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    #else
      listening = socket(AF_UNIX, SOCK_STREAM, 0)
    #endif
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = Array(path.utf8)
    try #require(bytes.count < MemoryLayout.size(ofValue: address.sun_path))
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    let bound = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listening, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    try #require(bound == 0 && listen(listening, 4) == 0)
  }

  deinit {
    hangUp()
    close(listening)
  }

  /// Accepts the next connection.
  func accept() throws {
    hangUp()
    try wait(listening)
    connection = Foundation.accept(listening, nil, nil)
    try #require(connection >= 0)
  }

  /// Ends the connection.
  func hangUp() {
    // Shut down too, since a child being started by another thread may briefly share the
    // descriptor.
    if connection >= 0 { shutdown(connection, Int32(SHUT_RDWR)) }
    if connection >= 0 { close(connection) }
    connection = -1
    heard = ""
  }

  /// Waits for the next line, and answers it.
  func line() throws -> String {
    while true {
      if let end = heard.range(of: "\r\n") {
        let line = String(heard[..<end.lowerBound])
        heard.removeSubrange(..<end.upperBound)
        _ = write(connection, "225 OK\r\n", 8)
        return line
      }
      try wait(connection)
      var bytes = [UInt8](repeating: 0, count: 4_096)
      let count = read(connection, &bytes, bytes.count)
      try #require(count > 0, "the connection ended")
      heard += String(decoding: bytes[..<count], as: UTF8.self)
    }
  }

  /// Waits for lines until a given one.
  func lines(until last: String) throws -> [String] {
    var lines: [String] = []
    repeat { lines.append(try line()) } while lines.last != last
    return lines
  }

  private func wait(_ descriptor: Int32) throws {
    var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    try #require(poll(&wanted, 1, PlayerBench.patience) > 0, "nobody spoke to the service")
  }
}
