import FlyingSocks
import Foundation
public import SiteModel

/// A socket that listens on one address of this machine.
public struct PreviewListener: Sendable {
    /// The host that was requested.
    public let host: String
    /// The port.
    public let port: UInt16
    /// Whether only this machine can reach it.
    public let isLoopback: Bool
    /// The addresses for browsers on other machines; empty unless it listens on all addresses of this one.
    public let networkOrigins: [String]
    let socket: Socket

    /// Starts listening on the first free port.
    ///
    /// - Parameters:
    ///   - host: A name or address of this machine.
    ///   - ports: The ports to try, in order; 0 stands for any free port.
    /// - Throws: A `ListenError` for the last port tried.
    public init(host: String, ports: some Sequence<UInt16>) throws(ListenError) {
        let address = try Self.resolve(host)
        var problem = ListenError.portTaken
        for port in ports {
            do throws(ListenError) {
                socket = try Self.listen(on: address, port: port)
                self.host = host
                self.port = Self.port(of: socket)
                isLoopback = Self.isLoopback(address)
                let (listed, port) = (Self.networkAddresses(of: address), self.port)
                networkOrigins = listed.map { Self.origin($0, port: port) }
                return
            } catch {
                problem = error
                guard error == .portTaken else { break }
            }
        }
        throw problem
    }

    /// The address for a browser on this machine, without a path.
    public var origin: String {
        let name = ["0.0.0.0": "127.0.0.1", "::": "::1", "": "127.0.0.1"][host] ?? host
        return Self.origin(name, port: port)
    }

    private static func origin(_ name: String, port: UInt16) -> String {
        "http://" + HostPolicy.written(name) + (port == 80 ? "" : ":\(port)")
    }

    // MARK: Sockets

    private static func listen(on address: Socket.Address, port: UInt16) throws(ListenError) -> Socket {
        do {
            // The library's own function for an address of either family recurses endlessly on Linux.
            switch address {
            case .ip4(let text, _): return try listen(on: sockaddr_in.inet(ip4: text, port: port))
            case .ip6(let text, _): return try listen(on: sockaddr_in6.inet6(ip6: text, port: port))
            case .unix: throw SocketError.unsupportedAddress
            }
        } catch SocketError.failed(_, let code, let message) {
            if code == EADDRINUSE { throw .portTaken }
            throw .refused(reason: code == 0 ? Wording(untranslated: message) : Wording(systemError: code))
        } catch {
            throw .refused(reason: Wording(untranslated: "\(error)"))
        }
    }

    private static func listen(on address: some SocketAddress) throws -> Socket {
        let socket = try Socket(domain: Int32(type(of: address).family))
        _ = fcntl(socket.file.rawValue, F_SETFD, FD_CLOEXEC)
        do {
            try socket.setValue(true, for: .localAddressReuse)
            try socket.bind(to: address)
        } catch {
            try? socket.close()
            throw error
        }
        try socket.listen()
        return socket
    }

    private static func port(of socket: Socket) -> UInt16 {
        switch try? socket.sockname() {
        case .ip4(_, let port), .ip6(_, let port): port
        default: 0
        }
    }

    // MARK: Addresses

    private static func resolve(_ host: String) throws(ListenError) -> Socket.Address {
        var wanted = addrinfo()
        wanted.ai_family = AF_UNSPEC
        wanted.ai_flags = AI_PASSIVE
        var found: UnsafeMutablePointer<addrinfo>?
        let bare = host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : host
        let code = getaddrinfo(bare, nil, &wanted, &found)
        defer { if found != nil { freeaddrinfo(found) } }
        guard code == 0, let info = found?.pointee, let address = info.ai_addr else {
            throw .unknownHost(reason: code == 0 ? noAddress : reason(of: code))
        }
        var storage = sockaddr_storage()
        withUnsafeMutableBytes(of: &storage) {
            $0.copyMemory(from: UnsafeRawBufferPointer(start: address, count: Int(info.ai_addrlen)))
        }
        guard let resolved = try? Socket.makeAddress(from: storage) else { throw .unknownHost(reason: noAddress) }
        return resolved
    }

    private static let noAddress = Wording("no address", korean: "주소가 없습니다")

    /// The resolver's reason for an error.
    private static func reason(of code: Int32) -> Wording {
        let text = String(cString: gai_strerror(code))
        return code == EAI_NONAME ? Wording(text, korean: "그런 이름이나 주소가 없습니다") : Wording(untranslated: text)
    }

    private static func networkAddresses(of address: Socket.Address) -> [String] {
        switch address {
        case .ip4("0.0.0.0", _): NetworkInterface.reachable(NetworkInterface.all, allowingIPv6: false)
        case .ip6("::", _): NetworkInterface.reachable(NetworkInterface.all, allowingIPv6: true)
        default: []
        }
    }

    private static func isLoopback(_ address: Socket.Address) -> Bool {
        switch address {
        case .ip4(let text, _): text.hasPrefix("127.")
        case .ip6(let text, _): text == "::1" || text.hasPrefix("::ffff:127.")
        case .unix: true
        }
    }
}

/// Why a server cannot listen.
public enum ListenError: Error, Sendable, Equatable {
    /// The host has no address on this machine.
    case unknownHost(reason: Wording)
    /// Another program is listening there.
    case portTaken
    /// The system refuses.
    case refused(reason: Wording)
}

/// An address of this machine.
struct NetworkInterface: Equatable {
    /// The address in digits.
    let address: String
    /// Whether the interface is up and other machines can reach it.
    let leadsOut: Bool

    /// All addresses of the machine, in the system's order.
    static var all: [NetworkInterface] {
        var first: UnsafeMutablePointer<ifaddrs>?
        guard getifaddrs(&first) == 0 else { return [] }
        defer { freeifaddrs(first) }
        return sequence(first: first, next: { $0?.pointee.ifa_next }).compactMap { $0.flatMap { Self($0.pointee) } }
    }

    /// The addresses to use on another machine, those of IPv4 first because they are shorter; without link-local ones
    /// (RFC 3927, RFC 4291), which browsers do not accept.
    static func reachable(_ interfaces: [NetworkInterface], allowingIPv6: Bool) -> [String] {
        let addresses = interfaces.filter(\.leadsOut).map(\.address).filter {
            !$0.hasPrefix("169.254.") && !$0.lowercased().hasPrefix("fe80:")
        }
        let old = addresses.filter { !$0.contains(":") }
        return old + (allowingIPv6 ? addresses.filter { $0.contains(":") } : [])
    }
}

extension NetworkInterface {
    private init?(_ interface: ifaddrs) {
        guard let address = interface.ifa_addr else { return nil }
        let length: Int
        switch Int32(address.pointee.sa_family) {
        case AF_INET: length = MemoryLayout<sockaddr_in>.size
        case AF_INET6: length = MemoryLayout<sockaddr_in6>.size
        default: return nil
        }
        var name = [CChar](repeating: 0, count: Int(NI_MAXHOST))
        guard
            getnameinfo(address, socklen_t(length), &name, socklen_t(name.count), nil, 0, NI_NUMERICHOST) == 0
        else { return nil }
        self.address = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        let flags = Int(interface.ifa_flags)
        leadsOut = flags & Int(IFF_UP) != 0 && flags & Int(IFF_LOOPBACK) == 0
    }
}
