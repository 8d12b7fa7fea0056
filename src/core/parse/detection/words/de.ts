import { ranked, type HeaderWords } from "./ranked";

/** German: exports of shops (Shopware, WooCommerce, PrestaShop, JTL, Shopify), tills and bookkeeping. */
export const GERMAN: HeaderWords = {
  memberId: ranked(`
    Kundennummer, Kunden-Nr, Kundennr, Kd-Nr, Kunden-ID, Kundencode, Kundenkennung
    Mitgliedsnummer, Mitglieds-Nr, Mitglieds-ID, Mitgliedsnr, Kundenkartennummer, Kundenkarte
    Käufer-ID, Benutzer-ID, Nutzer-ID, Debitorennummer, Debitor, Debitorenkonto
    Käufername Plattform, Käufer-Nickname, Mitgliedsname des Käufers
  `),
  memberNoun: ranked(`
    Kunde, Kundin, Mitglied, Käufer, Besteller, Auftraggeber, Rechnungsempfänger, Benutzer, Nutzer
  `),
  orderDate: ranked(`
    Zahlungsdatum, Bezahlt am, Datum der Zahlung, Zahlungseingang
    Bestelldatum, Bestellzeit, Bestellzeitpunkt, Datum der Bestellung, Bestellt am, Auftragsdatum
    Kaufdatum, Verkaufsdatum, Transaktionsdatum, Umsatzdatum, Belegdatum, Rechnungsdatum, Buchungsdatum
    Buchungstag, Erstellt am, Erstellungsdatum, Datum/Uhrzeit, Datum und Uhrzeit, Datum, Zeitpunkt
  `),
  amount: ranked(`
    Gezahlter Betrag, Bezahlter Betrag, Bezahlt, Zahlbetrag, Zahlungsbetrag
    Nettoumsatz, Umsatz netto, N. Umsatz, Gesamtbetrag, Gesamtsumme, Gesamtpreis, Bestellwert, Bestellsumme
    Bestellbetrag, Auftragswert, Auftragssumme, Rechnungsbetrag, Rechnungssumme, Endbetrag, Endsumme
    Bruttobetrag, Gesamt brutto, Brutto, Umsatz, Umsatz brutto, Verkaufsbetrag, Kaufbetrag, Gesamt, Summe
    Positionsbetrag, Positionssumme, Zeilensumme, Betrag, Zwischensumme, Nettobetrag, Gesamt netto, Netto, Wert
  `),
  category: ranked(`
    Kategorie, Warengruppe, Produktkategorie, Artikelkategorie, Artikelgruppe, Produktgruppe, Hauptwarengruppe
    Hauptkategorie, Warengruppenname, Sortiment, Abteilung, Produkttyp, Produktart
  `),
  orderId: ranked(`
    Bestellnummer, Bestell-Nr, Bestellnr, Bestell-ID, Bestellung, Bestellung #, Auftragsnummer, Auftrags-Nr
    Auftragsnr, Auftrag, Belegnummer, Beleg-Nr, Belegnr, Bonnummer, Bon-Nr, Rechnungsnummer, Rechnungs-Nr
    Rechnungsnr, Vorgangsnummer, Transaktionsnummer, Transaktions-ID, Transaktionscode, Belegfeld 1
  `),
  memberName: ranked(`
    Kundenname, Mitgliedsname, Käufername, Vollständiger Name, Vor- und Nachname, Nachname, Vorname
    Name des Käufers, Rechnungsname, Rechnung Name, Firma/Name
  `),
  phone: ranked(`
    Telefon, Telefonnummer, Mobiltelefon, Mobilnummer, Handynummer, Handy, Rufnummer, Tel, Telefon-Nr
  `),
  email: ranked(`
    E-Mail-Adresse, E-Mail, Kunden-E-Mail, E-Mail des Kunden, E-Mail des Käufers, Mailadresse
    Rechnung E-Mail, Kundenmail
  `),
  store: ranked(`Filiale, Geschäft, Laden, Shop, Standort, Niederlassung, Markt, Filialname, Verkaufsstelle`),
  salesperson: ranked(`Verkäufer, Verkäuferin, Mitarbeiter, Bediener, Kassierer, Berater, Vertreter, Kundenberater`),
  brand: ranked(`Marke, Hersteller, Markenname`),
  channel: ranked(`Kanal, Verkaufskanal, Vertriebskanal, Herkunft, Plattform, Quelle, Bestellquelle`),
  listAmount: ranked(`Listenpreis, UVP, Originalpreis, Streichpreis`),
  discount: ranked(`Rabatt, Rabattbetrag, Nachlass, Preisnachlass, Gutscheinbetrag, Gutscheinwert, Ermäßigung`),
  quantity: ranked(`
    Menge, Anzahl, Stück, Stückzahl, Verkaufte Artikel, Artikelanzahl, Bestellmenge, Anzahl Artikel
  `),
  unitPrice: ranked(`Einzelpreis, Stückpreis, Artikelpreis, Einzelpreis brutto, E-Preis, Preis`),
  status: ranked(
    `Bestellstatus, Auftragsstatus, Zahlungsstatus, Status, Zahlstatus, Stornostatus, Status der Bestellung`,
  ),
  returnFlag: ranked(`Retoure, Belegart, Belegtyp, Storno, Vorgangsart, Transaktionstyp, Buchungsart`),
  refundAmount: ranked(`
    Erstattungsbetrag, Erstatteter Betrag, Erstattung, Rückerstattung, Rückerstattungsbetrag, Gutschriftbetrag
  `),
  recipient: ranked(`Empfänger, Lieferempfänger, Name des Empfängers, Lieferung Name, Versand an`),
  campaign: ranked(`Kampagne, Aktion, Gutscheincode, Gutschein(e), Aktionscode`),
  birthday: ranked(`Geburtstag, Geburtsdatum`),
  age: ranked(`Alter, Altersgruppe`),
  gender: ranked(`Geschlecht`),
  memberLevel: ranked(`Kundengruppe, Mitgliedsstufe, Kundenstufe`),
  product: ranked(
    `Artikel, Artikelname, Artikelbezeichnung, Produkt, Produktname, Bezeichnung, Produkt(e), Warenbezeichnung`,
  ),
  optOut: ranked(`Werbesperre, Kontaktsperre, Newsletter abgemeldet`),
};
