// SPDX-License-Identifier: MIT
import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// A test's own Syncthing: local only, with its own home, and controlled through a socket there.
final class Syncthing {
  /// The folder that it syncs.
  let folder: String
  /// Its device id.
  let id: String
  private let home: String
  private let port: UInt16
  private var program: RealProgram?

  private static let key = "key-of-a-test"

  /// Prepares it without starting it.
  init(home: String, folder: String) throws {
    self.home = home
    self.folder = folder
    port = try Self.freePort()
    let generate = try RealProgram(
      ["syncthing", "generate", "--no-default-folder", "--skip-port-probing", "--home=\(home)/st"],
      home: home)
    let isGenerated = generate.succeeds()
    try #require(isGenerated, "\(generate.said)")
    let config = try String(contentsOfFile: home + "/st/config.xml", encoding: .utf8)
    id = try #require(config.firstMatch(of: /<device id="([A-Z0-9-]{63})"/)).1.description
  }

  /// Configures the other device, and how this one behaves.
  ///
  /// - Parameters:
  ///   - conflicts: How many conflict copies it keeps of a file changed on both.
  ///   - speed: The receive limit in KiB/s; 0 for none.
  func configure(with other: Syncthing, conflicts: Int, speed: Int = 0) throws {
    let devices = [(id, "dynamic"), (other.id, "tcp://127.0.0.1:\(other.port)")]
    let config = """
      <configuration version="36">
        <folder id="limber" path="\(folder)" type="sendreceive" rescanIntervalS="10"
            fsWatcherEnabled="true" fsWatcherDelayS="1">
          \(devices.map { "<device id=\"\($0.0)\"></device>" }.joined())
          <minDiskFree unit="">0</minDiskFree>
          <maxConflicts>\(conflicts)</maxConflicts>
        </folder>
        \(devices.map { "<device id=\"\($0.0)\"><address>\($0.1)</address></device>" }.joined())
        <gui enabled="true" tls="false">
          <address>\(socketPath)</address>
          <apikey>\(Self.key)</apikey>
        </gui>
        <options>
          <listenAddress>tcp://127.0.0.1:\(port)</listenAddress>
          <globalAnnounceEnabled>false</globalAnnounceEnabled>
          <localAnnounceEnabled>false</localAnnounceEnabled>
          <relaysEnabled>false</relaysEnabled>
          <natEnabled>false</natEnabled>
          <urAccepted>-1</urAccepted>
          <autoUpgradeIntervalH>0</autoUpgradeIntervalH>
          <crashReportingEnabled>false</crashReportingEnabled>
          <startBrowser>false</startBrowser>
          <reconnectionIntervalS>5</reconnectionIntervalS>
          <maxRecvKbps>\(speed)</maxRecvKbps>
          <limitBandwidthInLan>true</limitBandwidthInLan>
          <setLowPriority>false</setLowPriority>
        </options>
      </configuration>
      """
    try config.write(toFile: home + "/st/config.xml", atomically: true, encoding: .utf8)
  }

  /// Starts it, and waits until it answers.
  func start() throws {
    unlink(socketPath)
    program = try RealProgram(
      ["syncthing", "serve", "--no-browser", "--no-restart", "--no-upgrade", "--home=\(home)/st"],
      home: home)
    try RealParts.wait("Syncthing answers") {
      if program?.isRunning != true {
        throw RealParts.NeverHappened(what: "Syncthing runs: \(program?.said ?? "")", seconds: 0)
      }
      return answer("GET", "/rest/system/ping").contains("pong")
    }
  }

  /// Kills it with SIGKILL.
  func kill() { program?.kill() }

  /// Whether it is connected to the other one.
  var isConnected: Bool { answer("GET", "/rest/system/connections").contains(/"connected": ?true/) }

  /// Makes it scan its folder at once.
  func scan() { _ = answer("POST", "/rest/db/scan?folder=limber") }

  private var socketPath: String { home + "/socket" }

  /// Its response to a request; empty if there is none.
  private func answer(_ method: String, _ path: String) -> String {
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { return "" }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: socketPath.utf8) }
    let isConnected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
      }
    }
    guard isConnected else { return "" }
    let request = "\(method) \(path) HTTP/1.0\r\nX-API-Key: \(Self.key)\r\n\r\n"
    guard (try? file.write(contentsOf: Data(request.utf8))) != nil else { return "" }
    return (try? file.readToEnd()).flatMap { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// A free port of this machine.
  private static func freePort() throws -> UInt16 {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, length) == 0 && getsockname(descriptor, $0, &length) == 0
      }
    }
    try #require(isBound)
    return UInt16(bigEndian: address.sin_port)
  }
}
