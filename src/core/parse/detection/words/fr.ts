import { ranked, type HeaderWords } from "./ranked";

/** French: exports of shops (PrestaShop, WooCommerce, Shopify), tills and bookkeeping. */
export const FRENCH: HeaderWords = {
  memberId: ranked(`
    N° client, Numéro client, Numéro de client, Num client, ID client, Identifiant client, Code client, Réf client
    Référence client, N° adhérent, Numéro d'adhérent, N° membre, ID membre, N° de carte, Numéro de carte fidélité
    Carte de fidélité, N° carte fidélité, ID acheteur, Pseudo acheteur, Identifiant acheteur, ID utilisateur
    Compte client, Code tiers
  `),
  memberNoun: ranked(`Client, Cliente, Acheteur, Acheteuse, Membre, Adhérent, Utilisateur, Abonné, Tiers`),
  orderDate: ranked(`
    Date de paiement, Date du paiement, Date de règlement, Payé le
    Date de commande, Date de la commande, Date commande, Commandé le, Date d'achat, Date achat, Date de vente
    Date vente, Date de transaction, Date de facture, Date de facturation, Date facture, Date du ticket
    Date de création, Date d'ajout, Créé le, Date et heure, Date, Jour
  `),
  amount: ranked(`
    Montant payé, Total payé, Montant réglé, Total réglé, Montant encaissé, Payé
    Ventes nettes, Chiffre d'affaires net, Montant total TTC, Total TTC, Montant TTC, Total de la commande
    Total commande, Montant de la commande, Montant commande, Montant total, Total général, Total
    Chiffre d'affaires, CA TTC, CA, Prix total, Montant de la vente, Montant, Total ligne, Montant ligne
    Sous-total, Total HT, Montant HT, CA HT, Valeur
  `),
  category: ranked(`
    Catégorie, Catégorie de produit, Catégorie produit, Catégorie article, Famille, Famille article
    Famille de produits, Rayon, Sous-catégorie, Sous-famille, Type de produit, Gamme
  `),
  orderId: ranked(`
    N° de commande, N° commande, Numéro de commande, Numéro commande, ID commande, Identifiant de commande
    Référence commande, Référence de la commande, Référence de commande, Commande, Commande n°, N° de ticket
    N° ticket, Numéro de ticket, Ticket, N° de facture, N° facture, Numéro de facture, Facture, N° de pièce
    N° de transaction, ID de transaction, Référence
  `),
  memberName: ranked(`
    Nom du client, Nom client, Nom de l'acheteur, Nom complet, Nom et prénom, Nom Prénom, Prénom et nom, Nom, Prénom
    Nom de facturation, Raison sociale
  `),
  phone: ranked(`
    Téléphone, Numéro de téléphone, N° de téléphone, Tél, Téléphone portable, Portable, Mobile, Téléphone client
  `),
  email: ranked(`
    Adresse e-mail, Adresse email, Adresse mail, E-mail, E-mail du client, Email client, Courriel, Adresse électronique
    Email facturation, Mail
  `),
  store: ranked(`Magasin, Boutique, Point de vente, Succursale, Établissement, Nom du magasin`),
  salesperson: ranked(`Vendeur, Vendeuse, Conseiller, Conseillère, Caissier, Employé, Commercial, Représentant`),
  brand: ranked(`Marque, Fabricant`),
  channel: ranked(`Canal, Canal de vente, Source, Plateforme, Provenance, Origine`),
  listAmount: ranked(`Prix catalogue, Prix public, Prix d'origine, Prix barré`),
  discount: ranked(`Remise, Réduction, Réductions, Montant de la remise, Montant remise, Rabais, Total des remises`),
  quantity: ranked(`Quantité, Qté, Nombre, Nombre d'articles, Articles vendus, Quantité vendue, Quantité commandée`),
  unitPrice: ranked(`Prix unitaire, Prix unitaire TTC, PU TTC, PU, Prix de l'article, Prix de vente, Prix`),
  status: ranked(`
    Statut de la commande, Statut commande, État de la commande, État commande, Statut du paiement, Statut de paiement
    Statut, État
  `),
  returnFlag: ranked(`Retour, Type de pièce, Type de vente, Type de transaction, Type de document, Avoir`),
  refundAmount: ranked(`Montant remboursé, Montant du remboursement, Total remboursé, Remboursement, Remboursements`),
  recipient: ranked(`Destinataire, Nom du destinataire, Nom de livraison, Livré à`),
  campaign: ranked(`Campagne, Code promo, Code promotionnel, Code de réduction, Promotion`),
  birthday: ranked(`Date de naissance, Anniversaire, Né le`),
  age: ranked(`Âge, Tranche d'âge`),
  gender: ranked(`Sexe, Genre, Civilité`),
  memberLevel: ranked(`Groupe client, Groupe de clients, Niveau de fidélité, Statut fidélité`),
  product: ranked(`Produit, Nom du produit, Nom produit, Article, Libellé, Désignation, Produits, Nom de l'article`),
  optOut: ranked(`Ne pas contacter, Désabonné, Opposition`),
};
