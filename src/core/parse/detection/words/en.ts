import { ranked, type HeaderWords } from "./ranked";

/** English: marketplaces, shops, tills, payment systems and bookkeeping. */
export const ENGLISH: HeaderWords = {
  memberId: ranked(`
    member id, member no, member number, member code, membership id
    membership number, loyalty id, loyalty number, card number, customer id
    customer no, customer number, customer code, customerid, cust id
    client id, user id, buyer id, buyer username, buyer nickname
    customer reference id, account id
    customer key, customer ref, customer account, customer account number, account number, account no
    loyalty card, loyalty card number, member key, patient id, subscriber id, shopper id, contact id, household id
  `),
  orderDate: ranked(`
    order date, orderdate, order time, order_date, purchase date
    purchase-date, purchase time, payments-date, paid at, payment date
    paid date, transaction date, sale date, sales date, invoice date
    invoicedate, created at, created date, created (utc), created date (utc)
    date created, date, datetime, ordered at, checkout date, receipt date
    order placed, order placed at, placed at, purchased at, purchased on, order created, created on, created time
    date of purchase, date of sale, date of order, date of transaction, date of payment, purchase timestamp, order purchase timestamp, transaction time, transaction timestamp
    sold at, sale time, bill date, ticket date, date time, date/time, timestamp, paid on, date paid, posting date, day
  `),
  amount: ranked(`
    net sales, net amount, net total, net revenue, total collected
    amount paid, paid amount, total paid, order total, order_total, total
    total amount, grand total, sales amount, sale amount, revenue
    line total, line amount, subtotal, item-price, item total
    extended price, amount, converted amount, spend, gross sales, paid
    order total amount, total price, total price paid, order amount, order value, total sales, transaction amount
    total spent, total value, purchase amount, amount due, gross amount, gross total, gross, line item total, order line total
    sum, sales, net, value, amt, sales value, dollar value, dollar amount, purchase value, price paid, revenue amount, spent
  `),
  category: ranked(`
    category, product category, product type, item category, department
    dept, product group, merchandise group, class, subcategory, type
    collection, lineitem type
    product line, item type, item group, category name, categories, main category, sub category
  `),
  orderId: ranked(`
    order id, order-id, order number, order no, order #, order, order name
    transaction id, receipt number, receipt no, invoice no, invoiceno
    invoice number, invoice, ticket number, bill no, reference
    order ref, order reference, order num, sales order, transaction number, transaction no, transaction, sale id
    transaction ref, transaction reference, txn id, txn ref, txn no, receipt, receipt id, receipt #, bill number, check number, basket id, invoice id, ticket no, ticket, document number
  `),
  memberName: ranked(`
    member name, customer name, name, full name, buyer name, buyer-name
    client name, billing name, first name, last name
    client full name, buyer full name, customer full name, bill-to name, contact name, billing full name
    username, surname, billing first name, billing last name
  `),
  phone: ranked(`
    phone, mobile, phone number, mobile number, cell, telephone
    billing phone, billing_phone, buyer-phone-number, customer phone
    mobile phone, cell phone, phone no, customer mobile, buyer phone, telephone number, contact number, tel, contact phone
  `),
  store: ranked(`
    store, store name, shop, shop name, location, outlet, branch
    pos location, store id, storelocation
  `),
  salesperson: ranked(`
    salesperson, sales rep, salesrep, sales associate, associate, employee
    staff, staff name, seller, account manager, agent, cashier
  `),
  brand: ranked(`
    brand, brand name, vendor, manufacturer, label
  `),
  channel: ranked(`
    channel, sales channel, source, order source, platform, medium
    sales platform, device nickname, created_via
  `),
  listAmount: ranked(`
    list price, lineitem compare at price, msrp, rrp, original price
    regular price, gross sales, retail price, before discount, list amount
  `),
  discount: ranked(`
    discount, discounts, discount amount, lineitem discount, coupon amount
    cart_discount, discount_total, item-promotion-discount, promo discount
    savings
  `),
  discountRate: ranked(`
    discount rate, discount %, disc %
  `),
  quantity: ranked(`
    quantity, qty, lineitem quantity, quantity-purchased, units, items sold
    item count
    qty ordered, quantity ordered, quantity sold, units sold, no of items
  `),
  unitPrice: ranked(`
    unit price, unitprice, price, lineitem price, item price
    price per unit, price each, item cost, selling price
  `),
  status: ranked(`
    order status, order-status, status, financial status, payment status
    fulfillment status, refund status, event type, captured
    order state, payment state, state of order, order financial status, transaction status, sale status
  `),
  returnFlag: ranked(`
    is return, return, returned, refund, is refund, line type
    transaction type, type, sale type, event type
  `),
  refundAmount: ranked(`
    refund amount, refunded amount, amount refunded
    converted amount refunded, partial refunds, returns, total refund
    refunded, order refund amount, refund total, refunds, total refunded
  `),
  payer: ranked(`
    payer, paid by, payer name, card name, bill to, billing name
    paying customer
  `),
  recipient: ranked(`
    recipient, recipient-name, recipient name, ship to, shipping name
    end user, used by, beneficiary, gift recipient, wearer
  `),
  referrer: ranked(`
    referrer, referred by, referral, referral source, inviter, influencer
    affiliate, recommender, ambassador, creator
  `),
  approver: ranked(`
    approver, approved by, decision maker, authorised by, authorized by
    authorizer, signed off by
  `),
  campaign: ranked(`
    campaign, campaign name, promotion, promo, promo code, discount code
    coupon code, coupon(s), utm_campaign, item-promotion-id, offer
    source code
  `),
  birthday: ranked(`
    birthday, birth date, birthdate, date of birth, dob
  `),
  age: ranked(`
    age, age group, age band, age range
  `),
  gender: ranked(`
    gender, sex
  `),
  income: ranked(`
    income, annual income, household income, income band, salary range
  `),
  occupation: ranked(`
    occupation, job, profession, job title, industry
  `),
  education: ranked(`
    education, education level
  `),
  feedbackScore: ranked(`
    rating, feedback score, satisfaction, csat, nps, review score, stars
    score
  `),
  memberLevel: ranked(`
    member level, tier, membership tier, loyalty tier, grade
  `),
  product: ranked(`
    product, product name, product-name, lineitem name, item, item name
    description, product(s), sku name
    product title, item description, product description, items
  `),
  optOut: ranked(`
    do not contact, opt out, unsubscribed, accepts marketing
    buyer accepts marketing, consent, marketing consent, do not email
  `),
  memberNoun: ranked(`
    member, customer, client, buyer, user, account, shopper, purchaser, subscriber, patient, patron, guest, consumer, cardholder, contact, person, household
  `),
  email: ranked(`
    customer email, buyer-email, billing_email, email, email address, customer email address, billing email address, contact email, user email, member email, buyer email address, mail, e-mail address
  `),
};
