// SPDX-License-Identifier: MIT

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// The rule of this folder: a damaged file is read as bytes, by the published format of SQLite's files,
// and nothing in it is trusted: neither its header nor its schema nor what a page says of others.
// Whatever they say, reading ends, in memory that has a bound.

/// The pages of a database file.
final class DatabasePages {
  /// The beginning of every database.
  static let magic = Array("SQLite format 3\0".utf8)
  private static let sizes = [4_096, 1_024, 512, 2_048, 8_192, 16_384, 32_768, 65_536]

  private let descriptor: Int32
  let fileSize: Int
  /// The size of a page, in bytes.
  private(set) var pageSize = 4_096
  /// How much of a page is used.
  private(set) var usableSize = 4_096
  /// What marks whose database it is; `nil` if the header is damaged.
  private(set) var application: Int64?
  /// The version of the tables; `nil` if the header is damaged.
  private(set) var version: Int64?

  init(path: String) throws(SystemFailure) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemFailure(code: errno) }
    self.descriptor = descriptor
    let end = lseek(descriptor, 0, SEEK_END)
    fileSize = max(0, Int(end))
    if !readHeader() { guessPageSize() }
  }

  deinit { close(descriptor) }

  /// How many pages there are, a last one that is cut short included.
  var count: Int { (fileSize + pageSize - 1) / pageSize }

  /// A page by its number, from 1; what is missing of it reads as zeros.
  func page(_ number: Int) -> [UInt8]? { page(number, size: pageSize) }

  private func page(_ number: Int, size: Int) -> [UInt8]? {
    guard number >= 1, (number - 1) * size < fileSize else { return nil }
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
      buffer.initialize(repeating: 0)
      filled = size
      var done = 0
      while done < size {
        let count = pread(
          descriptor, buffer.baseAddress?.advanced(by: done), size - done,
          off_t((number - 1) * size + done))
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return }
        done += count
      }
    }
  }

  private func readHeader() -> Bool {
    guard let header = page(1, size: 512), header.starts(with: Self.magic) else { return false }
    let told = Int(header.bigEndian(at: 16, bytes: 2))
    let size = told == 1 ? 65_536 : told
    let reserved = Int(header[20])
    guard Self.sizes.contains(size), size - reserved >= 480 else { return false }
    (pageSize, usableSize) = (size, size - reserved)
    version = header.bigEndian(at: 60, bytes: 4)
    application = header.bigEndian(at: 68, bytes: 4)
    return true
  }

  /// Takes the size at which the most rows are seen in the first mebibyte.
  private func guessPageSize() {
    var most = 0
    for size in Self.sizes {
      let looked = min(1 << 20, fileSize) / size
      var rows = 0
      for number in 1..<looked + 1 {
        guard let page = page(number, size: size) else { continue }
        rows += BTreePage(page, number: number)?.cells.count ?? 0
      }
      if rows > most { (most, pageSize) = (rows, size) }
    }
    usableSize = pageSize
  }
}

extension [UInt8] {
  /// A number at an offset, which has to be within bounds.
  func bigEndian(at offset: Int, bytes: Int) -> Int64 {
    self[offset..<offset + bytes].reduce(0) { $0 << 8 | Int64($1) }
  }
}
