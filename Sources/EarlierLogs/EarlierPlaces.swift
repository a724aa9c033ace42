// SPDX-License-Identifier: MIT
import SessionLog

/// Where earlier builds kept the files of a log.
struct EarlierPlaces {
  let log: String
  /// The path of the log as earlier builds were told it.
  let path: String
  let recoveryFolders: [String]
  let disk: any Disk

  /// The recovery files: databases of what could not be written to the log.
  var recoveries: [String] {
    var mark = StableHash()
    mark.add(path.utf8 + [0xFF])
    let (folder, name) = log.folderAndName
    return files("\(name)-recovery-", in: folder)
      + recoveryFolders.flatMap { files("log-\(mark.digits)-recovery-", in: $0 + "/") }
  }

  /// Takes the locks by which earlier builds recognise a running session.
  ///
  /// - Throws: `EarlierLogError.held` if another program has one of them.
  func lockedLive() throws(EarlierLogError) -> [(path: String, lock: any DiskFile)] {
    let (folder, name) = log.folderAndName
    var live: [(path: String, lock: any DiskFile)] = []
    for file in files("\(name)-live-", in: folder) {
      guard let lock = try? disk.open(file, .existing) else { continue }
      if (try? lock.lock()) == false { throw .held(path: log) }
      live.append((file, lock))
    }
    return live
  }

  /// The files named with a prefix and sixteen hexadecimal digits.
  private func files(_ beginning: String, in folder: String) -> [String] {
    let names = (try? disk.names(in: folder)) ?? []
    return names.filter { name in
      name.hasPrefix(beginning) && name.utf8.count == beginning.utf8.count + 16
        && name.suffix(16).allSatisfy { $0.isHexDigit && !$0.isUppercase }
    }.sorted().map { folder + $0 }
  }
}

extension String {
  /// The folder of a path, with its slash, and the file's name.
  var folderAndName: (folder: String, name: String) {
    guard let slash = lastIndex(of: "/") else { return ("./", self) }
    return (String(self[...slash]), String(self[index(after: slash)...]))
  }
}
