// SPDX-License-Identifier: MIT

import RoutineModel

/// The person's own routine files: every `.yaml` and `.yml` in a folder and the folders in it.
///
/// Hidden files and folders are left out. A folder that is met again, by a symbolic link, is not
/// entered again. What cannot be read is told, and the rest is still found; so is what lies beyond
/// the bounds, which keep a link to a whole disk from holding the program up.
struct OwnRoutineFolder {
  static let mostFiles = 1_000
  static let mostNames = 20_000
  static let deepestFolder = 16
  static let mostBytes = 16 << 20

  /// The paths of the files, in a fixed order.
  private(set) var files: [String] = []
  /// What could not be read, with its path.
  private(set) var problems: [RoutineFileProblem] = []
  private var seen: Set<[UInt64]> = []
  private var nameCount = 0

  /// Looks through a folder; one that does not exist has no files.
  init(_ path: String) {
    if case .nothing = target(of: path) { return }
    look(into: path, depth: 0)
  }

  private mutating func look(into folder: String, depth: Int) {
    guard case .folder(let device, let number) = target(of: folder),
      seen.insert([device, number]).inserted
    else { return }
    let found: FolderNames
    do {
      found = try FolderNames(ofFolder: folder)
    } catch {
      report(folder, error.message)
      return
    }
    let prefix = folder.hasSuffix("/") ? folder : "\(folder)/"
    for name in found.unreadable where nameCount >= 0 {
      report(prefix + name, "the name is not UTF-8, so it is not read; rename it")
    }
    for name in found.names {
      let path = prefix + name
      let isRoutine = name.namesRoutine
      nameCount += 1
      if nameCount > Self.mostNames || (isRoutine && files.count >= Self.mostFiles) {
        report(
          path,
          "neither this file nor what comes after it is read; keep at most 1,000 routines, and "
            + "20,000 files and folders, among your own")
        nameCount = .min
        return
      }
      if nameCount < 0 { return }
      if isRoutine {
        if case .folder = target(of: path) { look(deeper: path, depth) } else { files.append(path) }
      } else if case .folder = target(of: path) {
        look(deeper: path, depth)
      }
    }
  }

  private mutating func look(deeper folder: String, _ depth: Int) {
    if depth < Self.deepestFolder {
      look(into: folder, depth: depth + 1)
    } else {
      report(folder, "folders nested more than \(Self.deepestFolder) deep; move its files up")
    }
  }

  private mutating func report(_ path: String, _ message: String) {
    problems.append(.init(place: .init(file: path), message: message))
  }
}

extension String {
  /// Whether a file of this name is a routine.
  var namesRoutine: Bool { hasSuffix(".yaml") || hasSuffix(".yml") }
}

extension RoutineID {
  /// The id that a file at this path has: its name without the folders and the ending.
  init(stemOf path: String) {
    let name = path.split(separator: "/").last ?? ""
    let stem = name.hasSuffix(".yaml") ? name.dropLast(5) : name.dropLast(4)
    self.init(name.hasSuffix(".yaml") || name.hasSuffix(".yml") ? String(stem) : String(name))
  }
}
