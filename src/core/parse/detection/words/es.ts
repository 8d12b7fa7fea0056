import { ranked, type HeaderWords } from "./ranked";

/** Spanish: exports of shops (PrestaShop, WooCommerce, Shopify, marketplaces), tills and bookkeeping. */
export const SPANISH: HeaderWords = {
  memberId: ranked(`
    ID cliente, ID de cliente, ID del cliente, N° cliente, N° de cliente, Nro cliente, Número de cliente, Núm cliente
    Código cliente, Código de cliente, Cod cliente, Identificador de cliente, Ref cliente, N° socio, Número de socio
    ID socio, ID de socio, ID miembro, N° de tarjeta, Número de tarjeta de fidelidad, ID comprador
    Apodo del comprador, ID usuario, ID de usuario, DNI, NIF cliente
  `),
  memberNoun: ranked(`Cliente, Clienta, Comprador, Compradora, Socio, Socia, Miembro, Usuario, Usuaria`),
  orderDate: ranked(`
    Fecha de pago, Fecha del pago, Fecha pago, Pagado el
    Fecha de pedido, Fecha del pedido, Fecha pedido, Fecha de la orden, Fecha de compra, Fecha compra
    Fecha de venta, Fecha de la venta, Fecha venta, Fecha de transacción, Fecha de factura, Fecha factura
    Fecha del ticket, Fecha de creación, Fecha creación, Creado el, Fecha y hora, Fecha/Hora, Fecha, Día
  `),
  amount: ranked(`
    Importe pagado, Monto pagado, Total pagado, Importe cobrado, Pagado
    Ventas netas, Importe total, Monto total, Total del pedido, Total pedido, Total de la orden, Total de la compra
    Importe del pedido, Importe pedido, Total factura, Total general, Total, Total con IVA, Total (IVA incl.)
    Importe de venta, Ventas, Venta, Monto, Importe, Valor total, Precio total, Total línea, Importe línea
    Facturación, Ingresos, Subtotal, Base imponible, Valor
  `),
  category: ranked(`
    Categoría, Categoría de producto, Categoría del producto, Categoría producto, Familia, Sección, Departamento
    Subcategoría, Subfamilia, Tipo de producto, Rubro, Línea de producto
  `),
  orderId: ranked(`
    N° de pedido, N° pedido, Nro de pedido, Nro pedido, Número de pedido, Número pedido, ID de pedido, ID del pedido
    ID pedido, Pedido, Código de pedido, Referencia del pedido, Referencia de pedido, N° de orden, Número de orden
    ID de orden, Orden, # de venta, N° de venta, Número de venta, N° de ticket, N° ticket, Ticket, N° de factura
    N° factura, Número de factura, Factura, ID de transacción, N° de transacción, Referencia
  `),
  memberName: ranked(`
    Nombre del cliente, Nombre de cliente, Nombre cliente, Nombre del comprador, Nombre completo, Nombre y apellidos
    Nombre y apellido, Apellidos y nombre, Nombre, Apellidos, Apellido, Nombre de facturación, Razón social
  `),
  phone: ranked(`
    Teléfono, Número de teléfono, N° de teléfono, Teléfono móvil, Móvil, Celular, Tel, Teléfono del cliente
  `),
  email: ranked(`
    Correo electrónico, Correo, Dirección de correo electrónico, Dirección de correo, Correo del cliente
    Correo electrónico del cliente, Email del cliente, E-mail, Email de facturación
  `),
  store: ranked(`Tienda, Sucursal, Local, Punto de venta, Nombre de la tienda, Almacén de venta`),
  salesperson: ranked(`Vendedor, Vendedora, Dependiente, Cajero, Empleado, Asesor, Comercial, Agente`),
  brand: ranked(`Marca, Fabricante`),
  channel: ranked(`Canal, Canal de venta, Origen, Plataforma, Fuente`),
  listAmount: ranked(`Precio de lista, Precio original, PVP recomendado`),
  discount: ranked(`Descuento, Descuentos, Importe de descuento, Importe del descuento, Total descuento, Rebaja`),
  quantity: ranked(`Cantidad, Cant, Unidades, Uds, Artículos vendidos, Número de artículos, Unidades vendidas`),
  unitPrice: ranked(
    `Precio unitario, Precio por unidad, Precio unidad, Precio del artículo, Precio de venta, PVP, Precio`,
  ),
  status: ranked(`
    Estado del pedido, Estado de pedido, Estado pedido, Estado de la orden, Estado del pago, Estado de pago, Estado
    Estatus, Situación
  `),
  returnFlag: ranked(`Devolución, Tipo de documento, Tipo de venta, Tipo de transacción, Tipo de operación, Abono`),
  refundAmount: ranked(
    `Importe reembolsado, Importe del reembolso, Monto reembolsado, Reembolso, Total reembolsado, Reembolsos`,
  ),
  recipient: ranked(`Destinatario, Nombre del destinatario, Nombre de envío, Enviar a`),
  campaign: ranked(`Campaña, Cupón, Código de descuento, Código promocional, Promoción`),
  birthday: ranked(`Fecha de nacimiento, Cumpleaños`),
  age: ranked(`Edad, Rango de edad`),
  gender: ranked(`Sexo, Género`),
  memberLevel: ranked(`Grupo de clientes, Nivel de socio, Nivel de fidelidad`),
  product: ranked(
    `Producto, Nombre del producto, Nombre producto, Artículo, Descripción, Productos, Título de la publicación`,
  ),
  optOut: ranked(`No contactar, Dado de baja`),
};
