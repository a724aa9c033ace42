// SPDX-License-Identifier: MIT

/// This installation of the program. A home folder that is cloned to or shared by several machines
/// is an installation on each.
public struct Device: Hashable, Sendable {
  /// The machine, as a hash of its id; empty if unknown.
  public let machine: String
  /// The folder through which it shares records, if any.
  public private(set) var share: String?
  /// Its id, if one is stored.
  private var known: DeviceID?
  /// The file in which this is stored; `nil` without a home folder.
  private let path: String?

  /// Reads what is stored; creates nothing.
  ///
  /// - Parameter state: The folder for the program's own state.
  public init(state: String?) { self.init(state: state, machine: Machine.hash) }

  init(state: String?, machine: String) {
    self.machine = machine
    path = state.map { "\($0)/devices/\(machine.isEmpty ? "unknown" : machine)" }
    let kept = path.flatMap { try? Self.read($0) }
    share = kept?.text("share")
    known = kept?.text("device").flatMap(DeviceID.init(rawValue:))
  }

  /// Its id, for writing. If none is stored, a random one is made and stored. If that fails, the id
  /// is derived from machine and user, so that records can be written anyway.
  public func registeredID() -> DeviceID {
    if let known { return known }
    let kept = path.flatMap { (try? Self.read($0)) ?? (try? Self.make($0)) }
    var generator = SystemRandomNumberGenerator()
    let derived = String(Machine.hash(of: "\(machine) \(Machine.person)").prefix(8))
    return DeviceID(rawValue: kept?.text("device") ?? derived) ?? DeviceID(using: &generator)
  }

  /// The device of made-up logs; it is not stored.
  public static let madeUp = Device(id: .madeUp)

  private init(id: DeviceID) {
    known = id
    machine = Machine.hash
    (share, path) = (nil, nil)
  }

  /// Sets and stores the folder for sharing; if storing fails, nothing changes.
  public mutating func setShare(_ folder: String?) throws(SystemFailure) {
    guard let path, let parent = SystemDisk.folder(of: path) else { throw .missing }
    let id = registeredID()
    try Self.disk.makeFolder(parent)
    // A fixed name, so that a kill leaves at most one.
    let temporary = path + ".new"
    try? Self.disk.remove(temporary)
    try Self.disk.put(Self.bytes(id, share: folder), at: path, through: temporary)
    (known, share) = (id, folder)
  }

  private static let disk = SystemDisk()

  /// The JSON in the file; `nil` if it is not valid.
  private static func read(_ path: String) throws(SystemFailure) -> JSON? {
    let json = JSON(try disk.read(path, most: 1 << 16).dropLast())
    return json?.text("device").flatMap(DeviceID.init(rawValue:)) == nil ? nil : json
  }

  /// Makes and stores an id, unless another program does so at the same time.
  private static func make(_ path: String) throws(SystemFailure) -> JSON? {
    let folder = SystemDisk.folder(of: path) ?? "/"
    try disk.makeFolder(folder)
    let file = try disk.openOrMake(path)
    // The holder of the lock makes the id, and waits for the disk.
    guard try file.lock(patience: 5_000) else { throw .held }
    if let known = try read(path) { return known }
    var generator = SystemRandomNumberGenerator()
    try file.cut(to: 0)
    try file.writeAll(bytes(DeviceID(using: &generator), share: nil))
    try file.sync()
    try disk.syncFolder(folder)
    return try read(path)
  }

  private static func bytes(_ id: DeviceID, share: String?) -> [UInt8] {
    let json: JSON = ["device": .text(id.rawValue), "share": share.map(JSON.text)]
    return json.bytes + [UInt8(ascii: "\n")]
  }
}
