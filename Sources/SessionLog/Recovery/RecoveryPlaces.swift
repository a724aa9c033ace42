// SPDX-License-Identifier: MIT

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where recovery files of a log may be: beside the log, and in folders for when there is no room.
struct RecoveryPlaces: Sendable {
  /// A folder, and what the names of the log's recovery files begin with there.
  struct Place: Sendable {
    let folder: String
    let prefix: String

    /// A path that nobody can guess, and that is taken by no other file.
    func newPath(_ stem: String) -> String {
      var generator = SystemRandomNumberGenerator()
      return "\(folder)/\(prefix)\(stem)\(generator.next().hexadecimal)"
    }
  }

  /// The places, the best first.
  let all: [Place]

  /// What a file is called while it is being written.
  static let saving = "saving-"
  /// What it is called once it is whole; only then it may be taken in.
  static let recovery = "recovery-"
  /// What it is called if the log has a session otherwise.
  static let apart = "differs-"

  /// The places for a log.
  ///
  /// - Parameters:
  ///   - path: The log's.
  ///   - folders: Folders of the person's own, shared by all logs.
  init(log path: String, folders: [String]) {
    let end = path.lastIndex(of: "/")
    let name = end.map { path[path.index(after: $0)...] } ?? path[...]
    let folder = end.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let beside = Place(folder: folder, prefix: "\(name)-")
    // Another log of the same name has other files there.
    var mark = StableHash()
    mark.add(path)
    all = [beside] + folders.map { Place(folder: $0, prefix: "log-\(mark.value.hexadecimal)-") }
  }

  /// The paths of the log's recovery files, in order of their names. Only plain files of the
  /// person's own count.
  func found() -> [String] { files(of: Self.recovery) }

  /// Removes what was cut off while it was being written: that takes moments, and never hours.
  func removeCutOff() {
    let hour = 3_600
    for path in files(of: Self.saving) {
      var status = stat()
      guard lstat(path, &status) == 0, status.modified.tv_sec < time(nil) - hour else { continue }
      LogFile(path: path).remove()
    }
  }

  /// The path of a recovery file once it is not to be taken in.
  static func pathApart(_ path: String) -> String {
    let (name, end) = (path.dropLast(recovery.count + digits), path.suffix(digits))
    return "\(name)\(apart)\(end)"
  }

  /// How many digits tell a file from others.
  private static let digits = 16

  private func files(of stem: String) -> [String] {
    all.flatMap { place in
      let prefix = place.prefix + stem
      return Self.names(in: place.folder).filter { name in
        guard name.hasPrefix(prefix) else { return false }
        // What SQLite keeps beside a file, and its lock, have its name and an ending.
        let rest = name.dropFirst(prefix.count)
        return rest.utf8.count == Self.digits && rest.utf8.allSatisfy(Self.isDigit)
      }.sorted().map { "\(place.folder)/\($0)" }.filter(Self.isOwnFile)
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }

  private static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      names.append(name)
    }
    return names
  }

  /// Whether there is a plain file of the person's own.
  static func isOwnFile(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
      && status.st_uid == geteuid()
  }
}

extension UInt64 {
  /// Sixteen lower-case hexadecimal digits.
  fileprivate var hexadecimal: String {
    let digits = String(self, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
