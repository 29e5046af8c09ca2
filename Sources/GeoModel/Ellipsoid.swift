import Foundation

/// The WGS 84 ellipsoid (NIMA TR8350.2, 2000) and the auxiliary latitudes that projections need. Angles in radians.
package enum Ellipsoid {
    /// Semi-major axis, in metres.
    package static let a = 6_378_137.0
    package static let flattening = 1 / 298.257223563
    /// Eccentricity, squared and plain.
    package static let e2 = flattening * (2 - flattening)
    package static let e = e2.squareRoot()
    /// Third flattening.
    package static let n = flattening / (2 - flattening)
    /// ``authalicQ(sinPhi:)`` at the pole.
    package static let qPole = authalicQ(sinPhi: 1)

    /// Radius of the parallel at a latitude over the semi-major axis (Snyder 1987, 14-15).
    package static func parallelRadius(_ phi: Double) -> Double {
        let s = sin(phi)
        return cos(phi) / (1 - e2 * s * s).squareRoot()
    }

    /// Tangent of the conformal latitude from the tangent of the latitude (Karney 2011, equation 7).
    package static func conformalTangent(_ tau: Double) -> Double {
        let secant = (1 + tau * tau).squareRoot()
        let sigma = sinh(e * atanh(e * tau / secant))
        return tau * (1 + sigma * sigma).squareRoot() - sigma * secant
    }

    /// Tangent of the latitude from that of the conformal latitude, by Newton's method (Karney 2011, equations 19–21).
    package static func geographicTangent(conformal tauPrime: Double) -> Double {
        guard tauPrime.isFinite else { return tauPrime }
        var tau = tauPrime / (1 - e2)
        for _ in 0..<5 {
            let guess = conformalTangent(tau)
            let secants = ((1 + guess * guess) * (1 + tau * tau)).squareRoot()
            let step = (tauPrime - guess) / secants * (1 + (1 - e2) * tau * tau) / (1 - e2)
            tau += step
            if abs(step) < 1e-15 * max(1, abs(tau)) { break }
        }
        return tau
    }

    /// Isometric latitude ψ, infinite at the poles.
    package static func isometricLatitude(_ phi: Double) -> Double { asinh(conformalTangent(tan(phi))) }

    /// Latitude from the isometric latitude.
    package static func latitude(isometric psi: Double) -> Double { atan(geographicTangent(conformal: sinh(psi))) }

    /// q of the authalic latitude (Snyder 1987, 3-12).
    package static func authalicQ(sinPhi s: Double) -> Double {
        (1 - e2) * (s / (1 - e2 * s * s) + atanh(e * s) / e)
    }

    /// Latitude from the authalic latitude β: the series of Snyder (3-18), then Newton's method on q.
    package static func latitude(authalic beta: Double) -> Double {
        let sinBeta = sin(beta)
        var phi = beta + (e2 / 3 + 31 * e2 * e2 / 180) * sin(2 * beta) + 23 * e2 * e2 / 360 * sin(4 * beta)
        for _ in 0..<3 {
            let s = sin(phi)
            let c = cos(phi)
            guard c > 1e-9 else { return phi }
            let root = 1 - e2 * s * s
            phi += (qPole * sinBeta - authalicQ(sinPhi: s)) * root * root / (2 * (1 - e2) * c)
        }
        return phi
    }

    /// Authalic latitude β.
    package static func authalicLatitude(_ phi: Double) -> Double {
        asin(max(-1, min(1, authalicQ(sinPhi: sin(phi)) / qPole)))
    }
}
