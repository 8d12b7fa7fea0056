import { ranked, type HeaderWords } from "./ranked";

/** Italian: exports of shops (PrestaShop, WooCommerce, Shopify), tills and bookkeeping. */
export const ITALIAN: HeaderWords = {
  memberId: ranked(`
    ID cliente, Codice cliente, Cod cliente, N° cliente, Numero cliente, Num cliente, Rif cliente, Codice socio
    ID socio, Numero tessera, N° tessera, Codice tessera, Tessera, Numero carta fedeltà, Carta fedeltà, ID acquirente
    ID utente, Codice utente
  `),
  memberNoun: ranked(`Cliente, Acquirente, Socio, Iscritto, Utente, Intestatario`),
  orderDate: ranked(`
    Data di pagamento, Data pagamento, Data del pagamento, Pagato il
    Data ordine, Data dell'ordine, Data di ordine, Data acquisto, Data di acquisto, Data vendita, Data di vendita
    Data transazione, Data fattura, Data documento, Data scontrino, Data creazione, Data di creazione, Creato il
    Data e ora, Data/Ora, Data
  `),
  amount: ranked(`
    Importo pagato, Totale pagato, Importo incassato, Incassato, Pagato
    Vendite nette, Totale ordine, Totale dell'ordine, Importo ordine, Importo totale, Importo dell'ordine
    Totale documento, Totale fattura, Totale generale, Totale IVA inclusa, Totale, Totale lordo, Prezzo totale
    Fatturato, Ricavo, Ricavi, Vendite, Incasso, Importo, Totale riga, Importo riga, Subtotale, Totale parziale
    Imponibile, Valore
  `),
  category: ranked(`
    Categoria, Categoria prodotto, Categoria merceologica, Categoria articolo, Reparto, Famiglia, Gruppo merceologico
    Sottocategoria, Tipo di prodotto, Tipologia
  `),
  orderId: ranked(`
    Numero ordine, N° ordine, Num ordine, Numero d'ordine, Numero dell'ordine, ID ordine, Codice ordine, Ordine
    Ordine n°, Riferimento ordine, Numero scontrino, N° scontrino, Scontrino, Numero documento, Numero fattura
    N° fattura, Fattura, ID transazione, Numero transazione, Riferimento
  `),
  memberName: ranked(`
    Nome cliente, Nome del cliente, Nome e cognome, Cognome e nome, Nominativo, Nome completo, Nome acquirente
    Cognome, Nome, Ragione sociale, Nome fatturazione
  `),
  phone: ranked(`Telefono, Numero di telefono, N° di telefono, Cellulare, Numero cellulare, Tel, Telefono cliente`),
  email: ranked(
    `Indirizzo e-mail, Indirizzo email, E-mail cliente, Email cliente, E-mail, Posta elettronica, Email fatturazione`,
  ),
  store: ranked(`Negozio, Punto vendita, Filiale, Sede, Nome negozio`),
  salesperson: ranked(`Venditore, Commesso, Commessa, Cassiere, Operatore, Agente, Addetto`),
  brand: ranked(`Marca, Marchio, Produttore`),
  channel: ranked(`Canale, Canale di vendita, Provenienza, Piattaforma, Origine`),
  listAmount: ranked(`Prezzo di listino, Prezzo originale`),
  discount: ranked(`Sconto, Sconti, Importo sconto, Totale sconti, Valore sconto`),
  quantity: ranked(`Quantità, Qtà, Pezzi, Articoli venduti, Numero articoli, Quantità venduta`),
  unitPrice: ranked(`Prezzo unitario, Prezzo articolo, Prezzo di vendita, Prezzo`),
  status: ranked(`Stato ordine, Stato dell'ordine, Stato del pagamento, Stato pagamento, Stato`),
  returnFlag: ranked(`Reso, Tipo documento, Tipo di transazione, Tipo vendita, Tipo operazione, Storno`),
  refundAmount: ranked(`Importo rimborsato, Importo rimborso, Rimborso, Totale rimborsato, Rimborsi`),
  recipient: ranked(`Destinatario, Nome destinatario, Spedire a, Nome spedizione`),
  campaign: ranked(`Campagna, Codice sconto, Codice promozionale, Promozione, Coupon`),
  birthday: ranked(`Data di nascita, Compleanno`),
  age: ranked(`Età, Fascia d'età`),
  gender: ranked(`Sesso, Genere`),
  memberLevel: ranked(`Gruppo cliente, Gruppo clienti, Livello fedeltà`),
  product: ranked(`Prodotto, Nome prodotto, Articolo, Descrizione, Nome articolo, Prodotti`),
  optOut: ranked(`Non contattare, Disiscritto`),
};
