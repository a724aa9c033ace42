// SPDX-License-Identifier: MIT
import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// A test's own sound server with one sink that nobody hears.
final class SoundServer {
  enum Kind: CaseIterable {
    case pulseAudio, pipeWire

    /// The program that plays sounds on it.
    var player: String { self == .pulseAudio ? "paplay" : "pw-play" }
  }

  /// Its folder, removed when the test ends.
  let folder: String
  private var programs: [RealProgram] = []

  init(_ kind: Kind) throws {
    // A short path: a socket's may have no more than a hundred bytes.
    let temporary = FileManager.default.temporaryDirectory.path
    folder = "\(temporary)/limber-\(UInt32.random(in: .min ... .max))"
    try FileManager.default.createDirectory(
      atPath: "\(folder)/pipewire/pipewire.conf.d", withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    switch kind {
    case .pulseAudio:
      try start([
        "pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no",
        "--disable-shm=yes",
        "-L", "module-native-protocol-unix socket=\(folder)/pulse/native auth-anonymous=1",
        "-L", "module-null-sink sink_name=quiet rate=48000 channels=1 format=s16le",
      ])
    case .pipeWire:
      let sink = """
        context.objects = [ { factory = adapter args = {
          factory.name = support.null-audio-sink  node.name = quiet  media.class = Audio/Sink
          audio.position = [ MONO ]  audio.rate = 48000  object.linger = true
        } } ]
        """
      try Data(sink.utf8).write(to: URL(filePath: "\(folder)/pipewire/pipewire.conf.d/sink.conf"))
      try start(["dbus-daemon", "--session", "--nofork", "--nopidfile", "--address=\(bus)"])
      try waitForFile("bus")
      try start(["pipewire"])
      try waitForFile("pipewire-0")
      try start(["wireplumber"])
      try start(["pipewire-pulse"])
    }
    try RealParts.wait("\(kind) has its sink") {
      let question = try RealProgram(
        ["timeout", "1", "pactl", "info"], home: folder, adding: environment)
      return question.succeeds() && question.said.contains("Default Sink: quiet")
    }
  }

  deinit {
    // Including the speech service, which others start on demand.
    Self.processes(with: "XDG_RUNTIME_DIR=\(folder)").forEach { kill($0, SIGKILL) }
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// The environment of programs that play here.
  var environment: [String: String] {
    [
      "XDG_RUNTIME_DIR": folder, "XDG_CONFIG_HOME": folder, "DBUS_SESSION_BUS_ADDRESS": bus,
      "PULSE_SERVER": "unix:\(folder)/pulse/native",
    ]
  }

  /// Stops or continues it.
  func hang(_ hangs: Bool) {
    for process in Self.processes(with: mark) { kill(process, hangs ? SIGSTOP : SIGCONT) }
  }

  private var mark: String { "LIMBER_SERVER=\(folder)" }

  private var bus: String { "unix:path=\(folder)/bus" }

  private func start(_ command: [String]) throws {
    // PulseAudio closes inherited descriptors, so Foundation thinks that it has ended; a shell does
    // not.
    let child = [mark, "sh", "-c", "\"$@\" & wait", "sh"] + command
    programs.append(try RealProgram(child, home: folder, adding: environment))
  }

  private func waitForFile(_ name: String) throws {
    try RealParts.wait(name) { access("\(folder)/\(name)", F_OK) == 0 }
  }

  /// The processes with a variable in their environment.
  static func processes(with variable: String) -> [pid_t] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.compactMap(pid_t.init).filter { process in
      let environment = FileManager.default.contents(atPath: "/proc/\(process)/environ")
      return environment.map { $0.split(separator: 0).contains(Data(variable.utf8)) } ?? false
    }
  }
}
