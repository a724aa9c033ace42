// SPDX-License-Identifier: MIT

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The real file system.
final class SystemDisk: Disk {
  func makeFolder(_ path: String) throws(SystemFailure) {
    var isMade = mkdir(path, 0o700) == 0
    if !isMade, errno == ENOENT, let parent = Self.folder(of: path) {
      try makeParent(parent)
      isMade = mkdir(path, 0o700) == 0
    }
    guard isMade else {
      guard errno == EEXIST else { throw .latest }
      return try requireOwnFolder(path)
    }
    // The umask may have removed rights that the owner needs. Some file systems have no rights.
    guard
      fchmodat(AT_FDCWD, path, 0o700, AT_SYMLINK_NOFOLLOW) == 0
        || [EPERM, EOPNOTSUPP, ENOSYS].contains(errno)
    else { throw .latest }
    try syncFolder(Self.folder(of: path) ?? (path.hasPrefix("/") ? "/" : "."))
  }

  /// Makes a folder on the way; what already exists may be another user's, or a link.
  func makeParent(_ path: String) throws(SystemFailure) {
    do throws(SystemFailure) {
      try makeFolder(path)
    } catch {
      if ![.notOwn, .isLink].contains(error) { throw error }
    }
  }

  private func requireOwnFolder(_ path: String) throws(SystemFailure) {
    var status = stat()
    try SystemFailure.check(lstat(path, &status))
    switch status.st_mode & S_IFMT {
    case S_IFDIR: if status.st_uid != geteuid() { throw .notOwn }
    case S_IFLNK: throw .isLink
    default: throw .notAFolder
    }
  }

  func syncFolder(_ path: String) throws(SystemFailure) {
    let descriptor = try SystemFile.descriptor(path, O_RDONLY | O_DIRECTORY)
    defer { close(descriptor) }
    // Some file systems cannot sync folders; their names are as safe as they can be.
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw .latest }
  }

  func names(in folder: String) throws(SystemFailure) -> [String] {
    let descriptor = openat(AT_FDCWD, folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    if descriptor < 0, errno == ENOENT { return [] }
    try SystemFailure.check(descriptor)
    guard let stream = fdopendir(descriptor) else {
      defer { close(descriptor) }
      throw .latest
    }
    defer { closedir(stream) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw .latest }
    return names
  }

  func read(_ path: String, most: Int) throws(SystemFailure) -> [UInt8] {
    let file = try SystemFile(path, O_RDONLY)
    let size = try file.size()
    guard size <= most else { throw .tooLong }
    return try file.read(size)
  }

  func look(at path: String) throws(SystemFailure) -> DiskLook {
    let file = try SystemFile(path, O_RDONLY)
    // On a file system without locks, nothing is locked.
    let isLocked = flock(file.descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK
    return (isLocked, .seconds(time(nil) - (try file.status().modified)))
  }

  func open(_ path: String, _ opening: DiskOpening) throws(SystemFailure) -> any DiskFile {
    switch opening {
    case .new: try SystemFile(path, O_RDWR | O_CREAT | O_EXCL)
    case .existing: try SystemFile(path, O_RDWR)
    }
  }

  func rename(_ path: String, to target: String) throws(SystemFailure) {
    try SystemFailure.check(renameat(AT_FDCWD, path, AT_FDCWD, target))
  }

  func remove(_ path: String) throws(SystemFailure) { try SystemFailure.check(unlink(path)) }

  /// The folder of a path; `nil` if there is none to make.
  static func folder(of path: String) -> String? {
    var end = path[...]
    while end.last == "/" { end.removeLast() }
    guard let slash = end.lastIndex(of: "/"), slash > end.startIndex else { return nil }
    return String(end[..<slash])
  }

  /// The path with all links resolved.
  static func realPath(of path: String) throws(SystemFailure) -> String {
    guard let real = realpath(path, nil) else { throw .latest }
    defer { free(real) }
    // A path that is not UTF-8 cannot be passed on unchanged.
    guard let text = String(validatingCString: real) else { throw .isLink }
    return text
  }
}
