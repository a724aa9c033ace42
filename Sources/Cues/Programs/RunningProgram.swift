// SPDX-License-Identifier: MIT
import CSystem
import Foundation

/// A program that was started and not yet reaped. It leads a session of its own, so that all its
/// children can be killed with it.
struct RunningProgram {
  /// Why a program failed.
  struct Failure: Error {
    /// The reason, in a few words.
    let reason: String
  }

  /// Its name, for reports.
  let name: String
  /// A descriptor that becomes readable when it ends, where the system has such.
  let handle: Int32?
  private let process: pid_t
  private let errors: Int32

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - words: Its absolute path, and its arguments.
  ///   - input: Its standard input; `nil` for none.
  /// - Throws: `Failure` if it cannot be started.
  init(
    _ words: [String], environment: [String: String], input: Int32? = nil
  ) throws(Failure) {
    name = words.first.flatMap { $0.split(separator: "/").last }.map(String.init) ?? ""
    let null = open("/dev/null", O_RDWR | O_CLOEXEC)
    defer { close(null) }
    guard null >= 0, let path = words.first, let complaints = Pipe.make() else {
      throw Failure(reason: "\(name): \(String(cString: strerror(errno)))")
    }
    defer { close(complaints.writing) }
    var (process, handle) = (pid_t(0), Int32(-1))
    let error = withWords(words) { words in
      withWords(environment.map { "\($0)=\($1)" }) { environment in
        csystem_start(
          path, words, environment, input ?? null, null, complaints.writing, &process, &handle)
      }
    }
    guard error == 0 else {
      close(complaints.reading)
      throw Failure(reason: "\(name): \(String(cString: strerror(error)))")
    }
    self.process = process
    self.handle = handle < 0 ? nil : handle
    errors = complaints.reading
  }

  /// Reaps it if it has ended; it must not be used afterwards.
  ///
  /// - Returns: How it ended; `nil` while it runs.
  func end() -> Result<Void, Failure>? {
    var status: Int32 = 0
    let found = waitpid(process, &status, WNOHANG)
    guard found != 0 else { return nil }
    defer { forget() }
    if found == process, status == 0 { return .success(()) }
    let signal = status & 0x7F
    let what = signal == 0 ? "exit status \((status >> 8) & 0xFF)" : "signal \(signal)"
    let line = complaint.map { ", \($0)" } ?? ""
    return .failure(Failure(reason: "\(name): \(what)\(line)"))
  }

  /// Kills it and its children, and reaps it; it must not be used afterwards.
  func kill() {
    _ = Foundation.kill(-process, SIGKILL)
    _ = Foundation.kill(process, SIGKILL)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    forget()
  }

  /// The first line of its standard error.
  private var complaint: String? {
    var bytes = [UInt8](repeating: 0, count: 200)
    let count = read(errors, &bytes, bytes.count)
    guard count > 0 else { return nil }
    let line = bytes[..<count].prefix { $0 >= 32 && $0 < 127 }
    return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
  }

  private func forget() {
    close(errors)
    if let handle { close(handle) }
  }
}

/// A pipe. Programs that are started get neither end unless it is passed to them.
struct Pipe {
  /// The end to read from.
  let reading: Int32
  /// The end to write to.
  let writing: Int32

  /// Makes a pipe, if the system has one to give.
  ///
  /// - Parameter waits: Whether reading blocks.
  static func make(waits: Bool = false) -> Pipe? {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      if !waits { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
    }
    return Pipe(reading: ends[0], writing: ends[1])
  }

  /// Closes both ends.
  func close() {
    _ = Foundation.close(reading)
    _ = Foundation.close(writing)
  }
}

/// Calls with an array of C strings that ends in a null pointer.
private func withWords<Result>(
  _ words: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let pointers = words.map { strdup($0) }
  defer { for pointer in pointers { free(pointer) } }
  return body(pointers + [nil])
}
