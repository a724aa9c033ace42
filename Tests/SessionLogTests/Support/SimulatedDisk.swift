// SPDX-License-Identifier: MIT
import Foundation
import SessionLog

/// An in-memory disk that can fail, write too little, lie and forget.
///
/// It keeps what a process sees apart from what survives a power failure: for a file, its content
/// and the writes not covered by a sync; for names, those not covered by a sync of their folder.
/// Every change is an operation with a number, from 0, by which it can be made to fail. Created
/// folders always survive.
///
/// Unchecked, since only one thread uses it at a time: the test's, or a writer's that the test
/// waits for.
final class SimulatedDisk: Disk, @unchecked Sendable {
  /// How an operation fails.
  enum Fault: Hashable {
    /// Nothing is done.
    case fails(Int32)
    /// A write takes only this many bytes.
    case fallsShort(Int)
    /// A sync fails and drops the unwritten data: the next one succeeds without it.
    case syncForgets
    /// A sync fails, though everything was written.
    case syncFailsLate
    /// The process dies before the operation; a write first takes this many bytes.
    case kills(Int)
  }

  /// The kind of operation.
  enum Operation: Hashable {
    case write(Int)
    case sync
    case other
  }

  /// A change to a file's content.
  fileprivate enum Change {
    case write(ArraySlice<UInt8>, at: Int)
    case cut(to: Int)

    /// The number of steps in which it reaches the disk.
    var steps: Int { if case .write(let bytes, _) = self { bytes.count } else { 1 } }

    /// Applies this many of its steps.
    func make(_ steps: Int, on content: inout [UInt8]) {
      switch self {
      case .cut(let length):
        if steps > 0, content.count > length { content.removeSubrange(length...) }
      case .write(let bytes, let offset):
        let missing = offset + steps - content.count
        if missing > 0 { content += Array(repeating: 0, count: missing) }
        content.replaceSubrange(offset..<offset + steps, with: bytes.prefix(steps))
      }
    }
  }

  /// A file, independent of its name.
  fileprivate final class Node {
    var content: [UInt8] = []
    var settled: [UInt8] = []
    var unsettled: [Change] = []
    var reserved = 0
    weak var holder: SimulatedFile?

    func make(_ change: Change) {
      change.make(change.steps, on: &content)
      unsettled.append(change)
    }

    func settle(_ most: Int = .max) {
      var left = most
      for change in unsettled {
        change.make(min(left, change.steps), on: &settled)
        left -= min(left, change.steps)
      }
      unsettled = []
    }
  }

  private struct Naming {
    let names: [(path: String, node: Node?)]
    let folder: String
    var isSettled = false
  }

  private var nodes: [String: Node] = [:]
  private var settledNodes: [String: Node] = [:]
  private var namings: [Naming] = []
  private var folders: Set<String> = []
  /// The operations so far, in order.
  private(set) var operations: [Operation] = []
  /// The faults of operations, by number.
  var faults: [Int: Fault] = [:]
  /// Whether there is no space except what is reserved.
  var isFull = false
  /// Whether a failed sync is retried at once: a mistake that a writer's tests must detect.
  var retriesSync = false
  /// Called before each operation.
  var beforeEach: (() -> Void)?
  /// Whether the process is dead, so that nothing works.
  private(set) var isDead = false
  fileprivate private(set) var process = 0

  /// The files, by their paths.
  var files: [String: [UInt8]] { nodes.mapValues(\.content) }

  /// Whether this process holds the lock on a file.
  func isLocked(_ path: String) -> Bool { nodes[path]?.holder?.process == process }

  /// The bytes reserved for a file beyond its content.
  func spare(_ path: String) -> Int? { nodes[path].map { max($0.reserved - $0.content.count, 0) } }

  /// Starts another process with the same files; the last one's locks are gone.
  func restart() {
    process += 1
    isDead = false
    faults = [:]
  }

  /// The power fails, and another process starts.
  ///
  /// - Parameter next: How many of this many unsynced changes reach the disk anyway.
  func losePower(keeping next: (Int) -> Int) {
    let kept = next(namings.count)
    for (index, naming) in namings.enumerated() where naming.isSettled || index < kept {
      for (path, node) in naming.names { settledNodes[path] = node }
    }
    namings = []
    nodes = settledNodes
    for (_, node) in nodes.sorted(by: { $0.key < $1.key }) {
      node.settle(next(node.unsettled.reduce(0) { $0 + $1.steps }))
      node.content = node.settled
    }
    restart()
  }

  /// Puts a file there, as another program would.
  func put(_ content: [UInt8], at path: String) {
    let node = Node()
    node.make(.write(content[...], at: 0))
    node.settle()
    nodes[path] = node
    settledNodes[path] = node
  }

  /// Counts an operation and applies its fault.
  ///
  /// - Returns: How much of a write is taken; `nil` if all.
  fileprivate func begin(
    _ operation: Operation, _ node: Node? = nil
  ) throws(SystemFailure) -> Int? {
    guard !isDead else { throw SystemFailure(code: ESRCH) }
    beforeEach?()
    operations.append(operation)
    switch faults[operations.count - 1] {
    case nil: return nil
    case .fails(let code): throw SystemFailure(code: code)
    case .fallsShort(let count): return count
    case .syncForgets:
      node?.unsettled = []
      throw SystemFailure(code: EIO)
    case .syncFailsLate:
      node?.settle()
      throw SystemFailure(code: EIO)
    case .kills(let count):
      isDead = true
      if case .write = operation, count > 0 { return count }
      throw SystemFailure(code: ESRCH)
    }
  }

  fileprivate func isAt(_ path: String, _ node: Node) -> Bool { nodes[path] === node }

  func makeFolder(_ path: String) throws(SystemFailure) {
    guard !folders.contains(path) else { return }
    _ = try begin(.other)
    folders.insert(path)
  }

  func syncFolder(_ path: String) throws(SystemFailure) {
    _ = try begin(.other)
    for index in namings.indices where namings[index].folder == path {
      namings[index].isSettled = true
    }
  }

  func names(in folder: String) throws(SystemFailure) -> [String] {
    guard !isDead else { throw SystemFailure(code: ESRCH) }
    let all =
      nodes.keys.filter { Self.folder(of: $0) == folder }
      + folders.filter { Self.folder(of: $0) == folder }
    return all.map { String($0.dropFirst(folder.utf8.count + 1)) }
  }

  func read(_ path: String, most: Int) throws(SystemFailure) -> [UInt8] {
    let content = try node(path).content
    guard content.count <= most else { throw SystemFailure(code: EFBIG) }
    return content
  }

  func look(at path: String) throws(SystemFailure) -> DiskLook {
    _ = try node(path)
    return (isLocked(path), .zero)
  }

  func open(_ path: String, _ opening: DiskOpening) throws(SystemFailure) -> any DiskFile {
    guard opening == .new else { return SimulatedFile(self, try node(path)) }
    _ = try begin(.other)
    guard folders.contains(Self.folder(of: path)) else { throw SystemFailure(code: ENOENT) }
    guard nodes[path] == nil else { throw SystemFailure(code: EEXIST) }
    guard !isFull else { throw SystemFailure(code: ENOSPC) }
    let node = Node()
    name([(path, node)], in: Self.folder(of: path))
    return SimulatedFile(self, node)
  }

  func rename(_ path: String, to target: String) throws(SystemFailure) {
    let node = try node(path)
    _ = try begin(.other)
    guard folders.contains(Self.folder(of: target)) else { throw SystemFailure(code: ENOENT) }
    name([(path, nil), (target, node)], in: Self.folder(of: target))
  }

  func remove(_ path: String) throws(SystemFailure) {
    _ = try node(path)
    _ = try begin(.other)
    name([(path, nil)], in: Self.folder(of: path))
  }

  private func node(_ path: String) throws(SystemFailure) -> Node {
    guard !isDead else { throw SystemFailure(code: ESRCH) }
    guard let node = nodes[path] else { throw SystemFailure(code: ENOENT) }
    return node
  }

  private func name(_ names: [(path: String, node: Node?)], in folder: String) {
    for (path, node) in names { nodes[path] = node }
    namings.append(Naming(names: names, folder: folder))
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }
}

/// An open file of a simulated disk; unusable once its process is dead.
final class SimulatedFile: DiskFile, @unchecked Sendable {
  private let disk: SimulatedDisk
  private let node: SimulatedDisk.Node
  fileprivate let process: Int

  fileprivate init(_ disk: SimulatedDisk, _ node: SimulatedDisk.Node) {
    self.disk = disk
    self.node = node
    process = disk.process
  }

  func lock() throws(SystemFailure) -> Bool {
    if let holder = node.holder, holder !== self, holder.process == disk.process { return false }
    node.holder = self
    return true
  }

  func isAt(_ path: String) -> Bool { disk.isAt(path, node) }

  func size() throws(SystemFailure) -> Int { node.content.count }

  func write(_ bytes: ArraySlice<UInt8>, at offset: Int) throws(SystemFailure) -> Int {
    var count = min(try begin(.write(bytes.count)) ?? bytes.count, bytes.count)
    if disk.isFull { count = min(count, max(node.reserved, node.content.count) - offset) }
    guard count > 0 || bytes.isEmpty else { throw SystemFailure(code: ENOSPC) }
    node.make(.write(bytes.prefix(count), at: offset))
    if disk.isDead { throw SystemFailure(code: ESRCH) }
    return count
  }

  func sync() throws(SystemFailure) {
    do throws(SystemFailure) {
      _ = try begin(.sync)
    } catch {
      guard disk.retriesSync, !disk.isDead else { throw error }
      _ = try begin(.sync)
    }
    node.settle()
  }

  func cut(to length: Int) throws(SystemFailure) {
    _ = try begin(.other)
    node.reserved = min(node.reserved, length)
    node.make(.cut(to: length))
  }

  func reserve(_ bytes: Int) {
    if !disk.isFull { node.reserved = max(node.reserved, bytes) }
  }

  private func begin(_ operation: SimulatedDisk.Operation) throws(SystemFailure) -> Int? {
    guard process == disk.process else { throw SystemFailure(code: EBADF) }
    return try disk.begin(operation, node)
  }
}
